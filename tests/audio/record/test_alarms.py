import json

from fieldscribe.audio.record import alarms
from fieldscribe.audio.record.alarms import Alarm, AlarmKind, DiskAlarms, LevelAlarms, MiB, NoSoundTimer
from fieldscribe.audio.record.clock import ClockChange, Reading, compare, read_clocks
from fieldscribe.audio.record.events import Warned, from_message, to_message
from fieldscribe.sentences import Duration


def kinds(found: list[Alarm]) -> list[tuple[AlarmKind, bool]]:
    return [(alarm.kind, alarm.active) for alarm in found]


def hear(watch: LevelAlarms, tenths: int, peak: float = 0.3, rms: float = 0.1, clipped: int = 0) -> list[Alarm]:
    return [alarm for _ in range(tenths) for alarm in watch.add(peak, rms, clipped)]


def test_normal_speech_raises_no_alarm() -> None:
    assert hear(LevelAlarms(), 1000) == []


def test_a_muted_microphone_raises_one_alarm_until_the_first_sound() -> None:
    watch = LevelAlarms()
    assert hear(watch, 29, 0, 0) == []
    assert kinds(hear(watch, 1000, 0, 0)) == [(AlarmKind.ONLY_ZEROS, True)]
    assert kinds(hear(watch, 1)) == [(AlarmKind.ONLY_ZEROS, False)]


def test_whispers_after_silence_raise_too_quiet_at_once() -> None:
    watch = LevelAlarms()
    hear(watch, 400, 0, 0)
    assert kinds(hear(watch, 1, 0.001, 0.0005)) == [(AlarmKind.ONLY_ZEROS, False), (AlarmKind.TOO_QUIET, True)]


def test_half_a_minute_of_whispers_is_too_quiet_until_a_voice_comes() -> None:
    watch = LevelAlarms()
    assert hear(watch, 299, 0.005, 0.002) == []
    assert kinds(hear(watch, 500, 0.005, 0.002)) == [(AlarmKind.TOO_QUIET, True)]
    assert hear(watch, 10, 0.006, 0.003) == []  # between the two thresholds nothing changes
    assert kinds(hear(watch, 1)) == [(AlarmKind.TOO_QUIET, False)]


def test_twenty_seconds_of_silence_are_not_too_quiet() -> None:
    watch = LevelAlarms()
    for _ in range(20):
        assert hear(watch, 200, 0.005, 0.002) == []
        assert hear(watch, 5) == []


def test_continuous_shouting_raises_clipping_but_one_shout_does_not() -> None:
    watch = LevelAlarms()
    assert hear(watch, 1, 1, 0.5, clipped=40) == []
    assert hear(watch, 100) == []
    assert kinds(hear(watch, 20, 1, 0.5, clipped=40)) == [(AlarmKind.CLIPPING, True)]
    assert hear(watch, 49) == []
    assert kinds(hear(watch, 10)) == [(AlarmKind.CLIPPING, False)]


def test_two_clipped_samples_raise_no_alarm() -> None:
    assert hear(LevelAlarms(), 100, 1, 0.5, clipped=2) == []


def test_a_microphone_is_given_up_after_a_second_without_sound_and_after_three_at_first() -> None:
    watch = NoSoundTimer()
    assert [watch.tick(0.1) for _ in range(31)].index(True) in (29, 30)
    watch = NoSoundTimer()
    watch.received()
    assert [watch.tick(0.1) for _ in range(11)].index(True) in (9, 10)
    assert not any(watch.tick(0.1) for _ in range(25))  # the one that is opened next gets three again


def test_time_in_which_the_recorder_itself_was_suspended_does_not_count() -> None:
    watch = NoSoundTimer()
    watch.received()
    assert not watch.tick(3600)


def test_the_disk_alarm_warns_at_half_an_hour_and_stops_before_the_disk_is_full() -> None:
    watch = DiskAlarms()
    assert watch.check(500 * MiB, 0) == ([], False)
    found, stop = watch.check(DiskAlarms.RESERVE + 29 * 60 * 16_000, 0)
    assert (kinds(found), stop) == ([(AlarmKind.DISK_LOW, True)], False)
    assert "29 minutes" in found[0].sentence
    assert watch.check(DiskAlarms.RESERVE + 20 * 60 * 16_000, 0) == ([], False)
    assert kinds(watch.check(500 * MiB, 0)[0]) == [(AlarmKind.DISK_LOW, False)]
    found, stop = watch.check(DiskAlarms.RESERVE + 29 * 16_000, 0)
    assert (kinds(found), stop) == ([(AlarmKind.DISK_FULL, True)], True)
    assert watch.check(0, 0)[1]


def test_the_disk_alarm_uses_the_measured_bytes_per_second() -> None:
    watch = DiskAlarms()
    assert watch.seconds_left(DiskAlarms.RESERVE + 32_000 * 60, 32_000) == 60
    assert watch.seconds_left(DiskAlarms.RESERVE + 16_000 * 60, 2) == 60


def test_every_alarm_is_a_finished_sentence() -> None:
    told = [
        alarms.no_sound(),
        alarms.gap(4.0),
        alarms.gap(9000.0, filled=False),
        alarms.other_device("Webcam"),
        alarms.not_saved("Input/output error"),
        alarms.disk_full(),
        *alarms.clock_alarms(ClockChange(slept=600.0, jumped=-3600.0)),
        *alarms.clock_alarms(ClockChange(jumped=7200.0)),
    ]
    for alarm in told:
        assert alarm.sentence[0].isupper() and alarm.sentence.endswith("."), alarm
    assert {alarm.kind for alarm in told if alarm.kind.lasting} == {AlarmKind.NO_SOUND, AlarmKind.NOT_SAVED}
    assert "back by 1 hour" in told[-2].sentence and "forward by 2 hours" in told[-1].sentence


def test_alarms_from_the_recorder_can_be_translated() -> None:
    sent = Warned(3.0, alarms.gap(3661.0))
    came = from_message(json.loads(json.dumps(to_message(sent))))
    assert came == sent
    assert came.alarm.sentence.values == {"time": Duration(3661.0)}
    cleared = Warned(3.0, Alarm(AlarmKind.NO_SOUND, active=False))
    assert from_message(json.loads(json.dumps(to_message(cleared)))) == cleared


def test_clocks_distinguish_sleep_from_a_changed_clock() -> None:
    before = Reading(elapsed=100.0, awake=50.0, wall=1000.0)
    assert compare(before, Reading(101.0, 51.0, 1001.5)) is None
    assert compare(before, Reading(700.0, 51.0, 1600.0)) == ClockChange(slept=599.0)
    assert compare(before, Reading(101.0, 51.0, 4601.0)) == ClockChange(jumped=3600.0)
    assert compare(before, Reading(101.0, 51.0, 901.0)) == ClockChange(jumped=-100.0)
    assert compare(before, Reading(700.0, 51.0, 1000.0)) == ClockChange(slept=599.0, jumped=-600.0)


def test_the_real_clocks_agree() -> None:
    assert compare(read_clocks(), read_clocks()) is None
