// Looks through index.js: pages that hold every word that was typed, those with it in the title first.
(function () {
  var box = document.getElementById("search");
  var found = document.getElementById("found");
  function around(text, word) {
    var at = text.toLowerCase().indexOf(word);
    return at < 0 ? "" : text.slice(Math.max(0, at - 40), at + 60).replace(/\s+/g, " ");
  }
  box.addEventListener("input", function () {
    var words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    found.replaceChildren();
    if (!words.length) return;
    PAGES.filter(function (page) {
      var all = (page.title + "\n" + page.text).toLowerCase();
      return words.every(function (word) { return all.includes(word); });
    }).sort(function (a, b) {
      return b.title.toLowerCase().includes(words[0]) - a.title.toLowerCase().includes(words[0]);
    }).forEach(function (page) {
      var row = document.createElement("li");
      var link = document.createElement("a");
      var words_around = document.createElement("small");
      link.href = page.file;
      link.textContent = page.title;
      words_around.textContent = around(page.text, words[0]);
      row.append(link, words_around);
      found.append(row);
    });
  });
})();
