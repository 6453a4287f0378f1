// The blanks of a phrase that the device can fill in: whom, when and where.
export function filled(text, visit, day) {
  const known = { 当事人: visit.enterprise.name, 时间: day, 地点: visit.site };
  return text.replace(/【([^】]+)】/g, (blank, name) => known[name] || blank);
}

// Where the first blank stands that only the officer can fill; null where there is none.
export function blank(text) {
  const found = /【[^】]*】/.exec(text);
  return found ? [found.index, found.index + found[0].length] : null;
}

// Finding a phrase by a few words: all of them must stand in it; what the conduct is called counts before its text.
export function matching(phrases, words) {
  const asked = words.trim().split(/[\s，、,]+/).filter(Boolean);
  const ranked = [];
  phrases.forEach((phrase, at) => {
    const places = asked.map((word) => (phrase.words.includes(word) ? 0 : (phrase.fact + phrase.violated + phrase.order).includes(word) ? 1 : 9));
    const rank = places.reduce((sum, place) => sum + place, 0);
    if (rank < 9) {
      ranked.push([rank, at, phrase]);
    }
  });
  return ranked.sort((one, other) => one[0] - other[0] || one[1] - other[1]).map((one) => one[2]);
}
