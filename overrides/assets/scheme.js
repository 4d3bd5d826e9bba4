/* Runs before the page is drawn, so that a chosen scheme does not flash: light, dark, or as the device says.
   Who comes to a page of results first of all gets the device's own fonts: results need the line, and come sooner. */
(function (root) {
  try {
    var scheme = localStorage.getItem("phaen-scheme");
    if (scheme) root.dataset.scheme = scheme;
    if (document.currentScript.hasAttribute("data-plain") && !localStorage.getItem("phaen-fonts")) root.classList.add("plain");
  } catch (error) { /* storage may be forbidden: the device decides */ }
  root.classList.replace("no-js", "js");
  root.dataset.assets = document.currentScript.getAttribute("src").replace(/scheme\.js$/, "");
})(document.documentElement);
