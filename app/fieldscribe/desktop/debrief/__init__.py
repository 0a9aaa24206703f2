"""One debrief: its text at the centre, its sound at the foot, what is known about it at the side."""
