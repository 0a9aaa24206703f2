"""The receiving server of an organisation: takes in bundles, keeps each once, and acknowledges what is on its disk.

An optional install, `pip install fieldscribe[hub]`; `fieldscribe hub serve` starts it. It knows nothing of the laptop's
program but the bundle (`wire`).
"""
