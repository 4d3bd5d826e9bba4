// Reads the lines of a laid-out page: for each block its text, and the offsets at which a line begins.
() => {
  const OUTSIDE = "svg,script,style,title,option,code,pre,textarea";
  const blocks = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let of = null;
  let last = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest(OUTSIDE) || !node.parentElement.checkVisibility()) continue; // not folded away
    let block = node.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    if (block !== of) {
      blocks.push({ text: "", breaks: [] });
      of = block;
      last = null;
    }
    const found = blocks.at(-1);
    for (let at = 0; at < node.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rect = range.getClientRects()[0];
      if (rect) { // spaces at a line's end have none
        if (last && rect.top > last.top + last.height / 2 && rect.left < last.left) found.breaks.push(found.text.length);
        last = rect;
      }
      found.text += node.data[at];
    }
  }
  return blocks;
}
