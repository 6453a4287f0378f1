// On the sign-in page: nobody is signed in, so the field app shows nobody's records until somebody is.
// What was not yet sent stays on the device and comes back when the same person has signed in again.
if (window.indexedDB) {
  window.indexedDB.deleteDatabase("fadu-field-holder");
}
