// A button that prints the page; without JavaScript it stays hidden, and the sentence beside it says how.
"use strict";
for (const button of document.querySelectorAll("[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
