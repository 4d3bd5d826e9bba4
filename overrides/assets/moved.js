// A page that moved: go where it is now, and keep the anchor that the visitor was sent to.
location.replace(document.currentScript.dataset.to + location.search + location.hash);
