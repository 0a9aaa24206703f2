"""Whisper's encoder in onnxruntime, from a folder that `models.split` wrote. Only the worker imports this.

Calls may come from several threads at once. The arithmetic is that of CTranslate2's int8; see `models.split`.
"""

from collections.abc import Callable
from pathlib import Path

import ctranslate2
import numpy as np
import onnxruntime
from numpy.typing import NDArray

GRAPH = "encoder.onnx"

_SLOWER = ["BiasGeluFusion"]  # takes twice the time of its two parts

Encode = Callable[[NDArray[np.float32]], ctranslate2.StorageView]
"""From log-mel of one window, shape (bins, frames), to what the decoder hears, shape (1, frames / 2, width)."""


def onnx_encoder(folder: Path, threads: int) -> Encode:
    """The encoder in `folder`, computing with so many threads a call. Raises RuntimeError when it cannot be loaded."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # an arena keeps the most that was ever needed
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3  # errors
    try:
        session = onnxruntime.InferenceSession(
            folder / GRAPH, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
        )
    except Exception as error:  # onnxruntime has a class for each of its error codes, and no common one
        raise RuntimeError(str(error)) from error

    def encode(features: NDArray[np.float32]) -> ctranslate2.StorageView:
        [encoded] = session.run(None, {"mel": np.ascontiguousarray(features[None], np.float32)})
        return ctranslate2.StorageView.from_array(encoded)

    return encode
