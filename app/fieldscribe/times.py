"""Positions and lengths of time as people read them, the same in every part of the program."""


def clock(seconds: float, long: bool = False) -> str:
    """A position in a recording: "2:05", "1:02:05"; with `long` always "00:02:05".

    Rounded down, so that whoever jumps to it hears what it stands for. Less than zero counts as zero.
    """
    minutes, second = divmod(int(max(0.0, seconds)), 60)
    hour, minute = divmod(minutes, 60)
    if long:
        return f"{hour:02}:{minute:02}:{second:02}"
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute}:{second:02}"


def time_left(seconds: float | None) -> str:
    """How much longer a piece of work takes; "" when that is not known or nothing is left."""
    if not seconds:
        return ""
    if seconds < 60:
        return "less than a minute left"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min left" if hours else f"{minutes} min left"
