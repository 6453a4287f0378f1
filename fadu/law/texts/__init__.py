"""Law texts (法律文本) read as published: cut into parts that joined give the text back, and addressable like a citation."""
