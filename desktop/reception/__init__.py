"""Reception on the screen and on paper: the queue, the register form, matters, receipts."""
