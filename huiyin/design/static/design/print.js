// A button that prints the page. Without JavaScript it stays hidden, and the text beside it explains how to print.
"use strict";
for (const button of document.querySelectorAll("[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
