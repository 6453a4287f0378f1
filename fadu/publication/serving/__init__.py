"""Service of documents on their recipients (送达): by a link to the system they agreed to, or by public notice."""
