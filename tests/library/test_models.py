"""The register of models, and what was measured with them."""

import pytest

from fieldscribe.domain import ModelInfo
from fieldscribe.errors import ModelExists, ModelUnknown
from fieldscribe.library.models import (
    add_model,
    calibration,
    list_models,
    remove_model,
    set_calibration,
    set_default,
)

SMALL = ModelInfo("small", "/möd/small", 250_000_000, True, 80, "int8", languages=("en", "sw"))
TINY = ModelInfo("tiny.en", "/möd/tiny", 40_000_000, False, 80, "int8")


def test_models_are_stored_as_given(library):
    add_model(library, TINY)
    add_model(library, SMALL)
    assert list_models(library) == [SMALL, TINY]
    with pytest.raises(ModelExists):
        add_model(library, SMALL)


def test_at_most_one_model_is_the_default(library):
    add_model(library, SMALL)
    add_model(library, TINY)

    def defaults():
        return [model.name for model in list_models(library) if model.default]

    assert defaults() == []
    set_default(library, "small")
    set_default(library, "tiny.en")
    assert defaults() == ["tiny.en"]
    with pytest.raises(ModelUnknown):
        set_default(library, "huge")
    assert defaults() == ["tiny.en"]
    set_default(library, None)
    assert defaults() == []


def test_a_removed_model_is_gone_with_its_measurements(library):
    add_model(library, SMALL)
    set_calibration(library, "small", {"threads": 2})
    remove_model(library, "small")
    assert (list_models(library), calibration(library, "small")) == ([], None)
    with pytest.raises(ModelUnknown):
        remove_model(library, "small")


def test_calibrations_of_bundled_models_are_kept_too(library):
    assert calibration(library, "starter") is None
    set_calibration(library, "starter", {"threads": 2, "workers": 1, "realtime": 0.12})
    set_calibration(library, "starter", {"threads": 1, "workers": 2, "realtime": 0.1})
    assert calibration(library, "starter") == {"threads": 1, "workers": 2, "realtime": 0.1}
