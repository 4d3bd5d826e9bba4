/* Search in one small index: words of the query anywhere in a record, Thai runs included. */
(function (doc) {
  "use strict";
  var list = doc.querySelector(".search-results");
  if (!list) return;
  var box = doc.getElementById("_q"), said = doc.getElementById("_said");
  var base = list.dataset.index.replace(/search\/index\.json$/, "");
  var MAX = 50, rows = null, loading = null;

  /* The same text in another dress: Thai digits, case, invisible characters, dots of abbreviations. */
  function normalise(text) {
    return text.replace(/[๐-๙]/g, function (digit) { return digit.charCodeAt(0) - 0x0E50; })
      .replace(/\u0E4D\u0E32/g, "\u0E33").replace(/เเ/g, "แ")
      .replace(/[\u200B-\u200D\uFEFF\u00AD]/g, "")
      .replace(/([ก-ฮ])\./g, "$1").replace(/\s+/g, " ").toLowerCase().trim();
  }

  function load() {
    loading = loading || fetch(list.dataset.index).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    }).then(function (found) {
      rows = found.map(function (row) {
        return { title: row[0], kind: row[1], plan: row[2], address: row[3],
          text: row[4], inTitle: normalise(row[0]), inText: normalise(row[4]) };
      });
    });
    return loading;
  }

  function score(row, pieces) {
    var total = 0;
    for (var i = 0; i < pieces.length; i++) {
      if (row.inTitle.indexOf(pieces[i]) >= 0) total += 10;
      else if (row.inText.indexOf(pieces[i]) >= 0) total += 1;
      else return 0;
    }
    return total;
  }

  function excerpt(row, pieces) {
    var text = row.inText, at = text.length;
    pieces.forEach(function (piece) { var i = text.indexOf(piece); if (i >= 0 && i < at) at = i; });
    if (at === text.length) at = 0;
    var start = Math.max(0, text.lastIndexOf(" ", Math.max(0, at - 40)) + 1);
    var p = doc.createElement("p");
    p.className = "sm";
    var cut = (start ? "…" : "") + text.slice(start, start + 180) + (start + 180 < text.length ? "…" : "");
    pieces = pieces.slice().sort(function (a, b) { return b.length - a.length; });
    while (cut) {
      var first = -1, which = "";
      pieces.forEach(function (piece) { var i = cut.indexOf(piece); if (i >= 0 && (first < 0 || i < first)) { first = i; which = piece; } });
      if (first < 0) { p.append(cut); break; }
      p.append(cut.slice(0, first));
      var mark = doc.createElement("mark");
      mark.textContent = which;
      p.append(mark);
      cut = cut.slice(first + which.length);
    }
    return p;
  }

  function show(query) {
    list.textContent = "";
    delete list.dataset.searchState;
    var pieces = normalise(query).split(/[^0-9a-z\u0E00-\u0E7F.\/-]+/).filter(Boolean).slice(0, 12);
    if (!pieces.length) { said.textContent = ""; list.dataset.searchState = "done"; return; }
    load().then(function () {
      var found = rows.map(function (row) { return [score(row, pieces), row]; })
        .filter(function (pair) { return pair[0] > 0; })
        .sort(function (a, b) { return b[0] - a[0]; });
      said.textContent = found.length ? "พบ " + found.length + " รายการ" + (found.length > MAX ? " แสดง " + MAX + " รายการแรก" : "")
        : "ไม่พบ ลองใช้คำที่สั้นลง หรือดูจากรายการด้านล่าง";
      found.slice(0, MAX).forEach(function (pair) {
        var row = pair[1], item = doc.createElement("li"), kind = doc.createElement("p"), head = doc.createElement("h2"), link = doc.createElement("a");
        kind.className = "kind";
        kind.textContent = row.kind + (row.plan ? " · " + row.plan : "");
        link.href = base + row.address;
        link.textContent = row.title;
        head.append(link);
        item.append(head, kind, excerpt(row, pieces));
        list.append(item);
      });
      list.dataset.searchState = "done";
    }, function () {
      loading = null;
      said.textContent = "เปิดดัชนีค้นหาไม่ได้ ตรวจการเชื่อมต่อแล้วลองอีกครั้ง";
      list.dataset.searchState = "done";
    });
  }

  function fromAddress() {
    var query = new URLSearchParams(location.search).get("q") || "";
    box.value = query;
    show(query);
  }
  var waiting;
  box.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      history.replaceState(null, "", "?q=" + encodeURIComponent(box.value));
      show(box.value);
    }, 120);
  });
  box.form.addEventListener("submit", function (event) {
    event.preventDefault();
    history.pushState(null, "", "?q=" + encodeURIComponent(box.value));
    show(box.value);
  });
  window.addEventListener("popstate", fromAddress);
  fromAddress();
})(document);
