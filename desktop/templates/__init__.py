"""Forms in the window: their versions, the editor of the next one, and workbooks."""
