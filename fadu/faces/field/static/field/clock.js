// The device's clock, and what is known of its error: measured against the server whenever it answers.
export function measured(sent, received, server) {
  return Math.round((sent + received) / 2 - Date.parse(server));
}

// What an act carries: the corrected instant, what the device's clock showed, and the error that was measured.
export function stamp(deviceNow, offset) {
  const whole = Math.round(offset) || 0;
  return {
    at: new Date(deviceNow - whole).toISOString(),
    device_at: new Date(deviceNow).toISOString(),
    offset_ms: whole,
  };
}

// Later than another stamp by at least a millisecond: what follows in a visit follows in the ledger.
export function after(given, before) {
  if (!before || given.at > before.at) {
    return given;
  }
  const on = (text) => new Date(Date.parse(text) + 1).toISOString();
  return Object.assign({}, given, { at: on(before.at) });
}

const two = (number) => String(number).padStart(2, "0");

export function clock(iso) {
  const at = new Date(iso);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

export function day(date) {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function chineseDay(now) {
  const date = new Date(now);
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}

// A day, or the day of an instant in Shanghai, as it stands on a paper; whatever zone the telephone is set to.
export function chineseDayOf(iso) {
  const date = inShanghai(iso);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

export function moment(iso) {
  const date = inShanghai(iso);
  return `${chineseDayOf(iso)} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

const inShanghai = (iso) => new Date(Date.parse(iso) + (iso.length > 10 ? 8 * 3600 * 1000 : 0));

export function laterDay(days, now) {
  const date = new Date(now);
  date.setDate(date.getDate() + days);
  return day(date);
}
