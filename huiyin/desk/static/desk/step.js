// A step that is sent in place falls back to a plain form wherever the answer is not the step itself: a session that
// ended, an expired form. The page that comes then shows all that was typed.
"use strict";
document.addEventListener("htmx:responseError", (event) => {
  const form = event.detail.elt.closest && event.detail.elt.closest("form#step-form");
  if (!form || event.detail.elt !== form) return;
  const doing = event.detail.requestConfig.parameters?.get?.("doing") ?? event.detail.requestConfig.parameters?.doing;
  if (doing) {
    const said = document.createElement("input");
    Object.assign(said, { type: "hidden", name: "doing", value: doing });
    form.append(said);
  }
  form.submit();
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id === "step") event.detail.target.querySelector("[role=alert], [data-takes-focus]")?.focus();
});
