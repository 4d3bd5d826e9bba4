/* Runs before the page is drawn, so that a chosen scheme does not flash: light, dark, or as the device says. */
(function (root) {
  try {
    var scheme = localStorage.getItem("phaen-scheme");
    if (scheme) root.dataset.scheme = scheme;
  } catch (error) { /* storage may be forbidden: the device decides */ }
  root.classList.replace("no-js", "js");
  root.dataset.assets = document.currentScript.getAttribute("src").replace(/scheme\.js$/, "");
})(document.documentElement);
