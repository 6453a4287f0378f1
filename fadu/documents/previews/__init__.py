"""预览: page images of files, drawn by a process of its own within bounds, and kept by digest as long as there is room."""
