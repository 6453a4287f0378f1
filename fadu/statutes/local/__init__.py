"""Local pieces of procedures (本地程序): their register, and the law they are for a new matter."""
