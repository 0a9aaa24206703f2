"""Microphones without hardware."""

from tests.microphones import file_microphone, paced_microphone, portaudio, recorded, small_disk, sound_server, speech

__all__ = ["file_microphone", "paced_microphone", "portaudio", "recorded", "small_disk", "sound_server", "speech"]
