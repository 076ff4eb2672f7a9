// Quick exit replaces this page in the history, so that "back" does not return here. Escape three times does the same.
"use strict";
const way = document.querySelector("a[data-leave]");
let pressed = [];
function leave(event) {
  if (event) event.preventDefault();
  document.documentElement.hidden = true;
  location.replace(way.href);
}
if (way) {
  way.addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") { pressed = []; return; }
    pressed = [...pressed, event.timeStamp].filter((at) => event.timeStamp - at < 1500);
    if (pressed.length >= 3) leave();
  });
}
