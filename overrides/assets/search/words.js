/* What search says; the build fills in the words. */
export const SAY = {
  found: say("search.found"),
  none: say("search.none"),
  parted: say("search.parted"),
  near: say("search.near"),
  suggest: say("search.suggest"),
  words: say("search.words"),
  all: say("search.all"),
  list: say("search.options_label"),
  options: say("search.options"),
  failed: say("search.failed"),
  retry: say("search.retry"),
  help: say("search.help"),
  clear: say("list.clear"),
};
