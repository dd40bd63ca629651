"use strict";
// Plays the quarters of a run: widths of lines between organisations, and where the line of the measure has got to.
for (const box of document.querySelectorAll(".replay")) {
  const data = JSON.parse(box.querySelector("script[type='application/json']").textContent);
  const button = box.querySelector("button"), pick = box.querySelector("select"), range = box.querySelector("input");
  const status = box.querySelector(".status"), nets = box.querySelectorAll(".net"), quarters = data.courses[0].links.length;
  let timer = null;
  const fill = (text, fields) => text.replace(/\{(\w+)\}/g, (_, name) => fields[name]);
  const number = (value) => value.toFixed(1).replace(".", data.point);
  const draw = (net, course, quarter) => {
    for (const line of net.querySelectorAll("line[data-pair]")) { line.style.opacity = 0; }
    for (const [a, b, cases, carried] of course.links[quarter]) {
      const pair = `${a}-${b}`;
      const link = net.querySelector(`line.link[data-pair="${pair}"]`), over = net.querySelector(`line.carried[data-pair="${pair}"]`);
      link.style.strokeWidth = 1 + 9 * Math.sqrt(cases / data.most); link.style.opacity = cases ? 0.8 : 0;
      over.style.strokeWidth = 1 + 9 * Math.sqrt(carried / data.most) * 0.7; over.style.opacity = carried ? 0.95 : 0;
    }
  };
  const cases = (course, quarter) => course.links[quarter].reduce((sum, link) => sum + link[2], 0);
  const show = () => {
    const quarter = Number(range.value), today = data.courses[0], course = data.courses[Number(pick.value)];
    draw(nets[0], today, quarter); draw(nets[1], course, quarter);
    box.querySelector(".of-plan").textContent = course.title;
    box.querySelectorAll(".course").forEach((line, place) => {
      const shown = place === 0 || place === Number(pick.value);
      line.style.opacity = shown ? 1 : 0.15;
    });
    const cursor = box.querySelector(".cursor"), x = data.left + data.step * quarter;
    cursor.setAttribute("x1", x); cursor.setAttribute("x2", x);
    const words = fill(data.words.status, {
      year: Math.floor(quarter / 4) + 1, quarter: quarter % 4 + 1, plan: course.title, today: today.title,
      cases: cases(course, quarter), cases_today: cases(today, quarter),
      share: number(course.together[quarter]), share_today: number(today.together[quarter]),
    });
    status.textContent = words; range.setAttribute("aria-valuetext", words);
  };
  const stop = () => {
    clearInterval(timer); timer = null; button.textContent = data.words.play; status.setAttribute("aria-live", "polite");
  };
  const play = () => {
    if (Number(range.value) >= quarters - 1) { range.value = 0; }
    button.textContent = data.words.pause; status.setAttribute("aria-live", "off"); show();
    timer = setInterval(() => {
      if (Number(range.value) >= quarters - 1) { stop(); return; }
      range.value = Number(range.value) + 1; show();
    }, Math.max(250, 20000 / quarters));
  };
  button.addEventListener("click", () => (timer ? stop() : play()));
  range.addEventListener("input", () => { stop(); show(); });
  pick.addEventListener("change", show);
  box.querySelector(".controls").hidden = false;
  show();
}
