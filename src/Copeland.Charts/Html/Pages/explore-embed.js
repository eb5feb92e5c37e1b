// Within another page's frame: the tool itself stays, all else folds, and the frame's page is told how high this one is, which it may heed or not.
(function () {
  'use strict';
  if (window.parent === window) return;
  document.documentElement.classList.add('embedded');

  function fold(parts, summary, isOpen) {
    const made = document.createElement('details'), head = document.createElement('summary');
    made.open = isOpen;
    head.append(summary);
    parts[0].before(made);
    made.append(head, ...parts);
  }

  document.querySelectorAll('main > section:not(#what-if)').forEach(section => {
    const [heading, ...parts] = section.children;
    fold(parts, heading, false);
  });
  fold([...document.querySelectorAll('figure.moving')], 'Shares of the vote and leads, as pictures', innerWidth > 800);
  const tell = () => parent.postMessage({ copeland: 'explore', height: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
  new ResizeObserver(tell).observe(document.body);
})();
