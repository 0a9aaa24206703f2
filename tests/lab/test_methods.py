"""Each method of compression against a case computed by hand."""

import itertools

import numpy as np
import pytest

from fieldscribe.lab.grid import LEVELS, absmax
from fieldscribe.lab.methods.allocation import bits_per_weight, entropy, scale_for, water_filled_steps
from fieldscribe.lab.methods.feedback import feedback_factor, gptq, rounded, rounded_with_feedback
from fieldscribe.lab.methods.pruning import keep_n_of_m, magnitude, sparsegpt, wanda
from fieldscribe.lab.methods.rounding import binary, ggml, to_nearest

RANDOM = np.random.default_rng(1)
MATRIX = RANDOM.standard_normal((24, 96)).astype(np.float32)
INPUTS = RANDOM.standard_normal((500, 96)) @ RANDOM.standard_normal((96, 96))
MOMENT = INPUTS.T @ INPUTS / len(INPUTS)


def output_error(found) -> float:
    """What is lost at the outputs, on the inputs that calibration saw."""
    difference = found - MATRIX
    return float(np.einsum("ij,jk,ik->", difference, MOMENT, difference))


def test_the_largest_number_of_a_row_becomes_127():
    grid = absmax(np.array([[0.5, -1.0, 0.25], [0, 0, 0]], np.float32))
    assert grid.integers.tolist() == [[64, -127, 32], [0, 0, 0]]  # 63.5 and 31.75; halves go to the even number
    assert grid.scales.tolist() == [127, 1]


def test_the_factor_is_that_of_the_damped_inverse():
    factor = feedback_factor(MOMENT, 0.03)
    damped = MOMENT + 0.03 * MOMENT.diagonal().mean() * np.eye(96)
    assert np.allclose(factor.T @ factor, np.linalg.inv(damped))
    assert (np.tril(factor, -1) == 0).all()
    unused = MOMENT.copy()
    unused[3] = unused[:, 3] = 0  # an input that never came
    assert np.isfinite(feedback_factor(unused, 0.01)).all()
    assert np.isfinite(feedback_factor(np.zeros((4, 4)), 0.01)).all()


def test_the_second_column_makes_up_for_the_first():
    """With correlation 0.5, rounding 0.4 to 0 moves the next number by 0.5 x 0.4: 1.4 becomes 1.6, and so 2."""
    factor = feedback_factor(np.array([[1, 0.5], [0.5, 1]]), 0)
    matrix = np.array([[0.4, 1.4]])
    assert rounded(matrix, 1.0).integers.tolist() == [[0, 1]]
    assert rounded_with_feedback(matrix, factor, 1.0).integers.tolist() == [[0, 2]]
    assert gptq(np.array([[0.4, 1.4, 3.0]]), np.eye(3), 3).tolist() == [[0, 1, 3]]
    kept = rounded_with_feedback(np.array([[2.0, 1.4]]), factor, 1.0, np.array([[False, True]]))
    assert kept.integers.tolist() == [[0, 2]]  # 1.4 + 0.5 x 2.0 = 2.4


def test_feedback_loses_less_at_the_outputs_also_across_blocks_of_columns():
    factor = feedback_factor(MOMENT, 0.01)
    plain, fed = rounded(MATRIX, 0.5), rounded_with_feedback(MATRIX, factor, 0.5)
    assert output_error(fed.floats) < 0.5 * output_error(plain.floats)
    whole = np.array(MATRIX, np.float64)  # GPTQ written down plainly
    for column in range(96):
        error = (whole[:, column] - 0.5 * np.rint(whole[:, column] / 0.5)) / factor[column, column]
        whole[:, column] = 0.5 * np.rint(whole[:, column] / 0.5)
        whole[:, column + 1 :] -= np.outer(error, factor[column, column + 1 :])
    assert np.allclose(whole, fed.floats)


def test_nothing_is_clipped_however_fine_the_step():
    assert np.abs(rounded(MATRIX, 1e-9).integers).max(axis=1).tolist() == [LEVELS - 7] * len(MATRIX)
    assert rounded(np.zeros((2, 3)), 0.0).integers.tolist() == [[0, 0, 0], [0, 0, 0]]


def test_bits_are_those_of_shannon():
    assert entropy(np.array([0, 0, 1, 1])) == 1
    assert entropy(np.array([0, 0, 1, 2])) == 1.5
    assert bits_per_weight({"a": rounded(np.eye(2), 1.0)}) == 1


def test_steps_follow_the_sensitivity_and_the_factor():
    factors = {"a": np.eye(4), "b": np.eye(4), "c": np.eye(9) * 2}
    steps = water_filled_steps(factors, {"a": 1.0, "b": 4.0, "c": 1.0})
    assert steps == pytest.approx({"a": 1.0, "b": 0.5, "c": 2.0})


@pytest.mark.parametrize("bits", [2.0, 3.5, 5.0])
def test_the_scale_gives_the_bits_that_were_asked_for(bits: float):
    matrices = {"a": MATRIX, "b": 3 * MATRIX[:, :32]}
    steps = {"a": 1.0, "b": 3.0}
    scale = scale_for(matrices, steps, bits)
    taken = bits_per_weight({name: rounded(each, scale * steps[name]) for name, each in matrices.items()})
    assert taken == pytest.approx(bits, abs=0.05)


def test_more_bits_never_lose_more():
    factor = feedback_factor(MOMENT, 0.01)
    losses = [output_error(rounded_with_feedback(MATRIX, factor, step).floats) for step in (0.05, 0.1, 0.2, 0.4, 0.8)]
    assert losses == sorted(losses)
    losses = [output_error(gptq(MATRIX, factor, bits, 32)) for bits in (8, 6, 4, 3, 2)]
    assert losses == sorted(losses)


def test_rounding_to_nearest():
    row = np.array([[-1.0, -0.4, 0.2, 0.5]])
    assert to_nearest(row, 3).tolist() == pytest.approx(np.array([[-1, -1 / 3, 1 / 3, 2 / 3]]))  # steps of 1/3
    assert to_nearest(row, 2, symmetric=False).tolist() == pytest.approx(np.array([[-1, -0.5, 0, 0.5]]))  # four levels
    assert to_nearest(row, 3, 2).tolist() == pytest.approx(np.array([[-1, -1 / 3, 1 / 6, 0.5]]))  # per sub-channel
    far = np.array([[10.0] + [0.5, -0.5, 1.0, -1.0] * 50])
    assert (to_nearest(far, 3)[0, 1:] == 0).all()  # the step is 3.3
    assert (to_nearest(far, 3, clip=True)[0, 3:5] != 0).all()  # that of the clipped range is 1
    assert binary(np.array([[1.0, -3.0, 2.0, -2.0]]), 2).tolist() == [[2, -2, 2, -2]]
    assert binary(np.array([[1.0, -3.0]])).tolist() == [[2, -2]]


def test_blocks_of_ggml():
    """q4_0: the number of largest size becomes level -8 exactly; 15 levels above it."""
    block = np.zeros((1, 32))
    block[0, :4] = [-8.0, 7.0, 8.0, 0.4]
    assert ggml(block, 4)[0, :5].tolist() == [-8, 7, 7, 0, 0]
    assert ggml(-block, 4)[0, :5].tolist() == [8, -7, -7, 0, 0]
    assert ggml(np.zeros((1, 32)), 4).tolist() == np.zeros((1, 32)).tolist()
    losses = [((ggml(MATRIX, bits) - MATRIX) ** 2).sum() for bits in (5, 4, 3)]
    assert losses == sorted(losses)


def test_more_bits_never_round_worse():
    for symmetric, group, clip in itertools.product((True, False), (None, 32), (True, False)):
        losses = [
            ((to_nearest(MATRIX, bits, group, symmetric=symmetric, clip=clip) - MATRIX) ** 2).sum()
            for bits in range(8, 1, -1)
        ]
        assert losses == sorted(losses)


WEIGHTS = np.array([[1, -2, 3, -4, 5, -6, 7, -8], [8, 7, 6, 5, 4, 3, 2, 1]]).repeat(2, axis=0).astype(float)
NORMS = np.diag([64.0, 1, 1, 1, 1, 1, 1, 0.01])


def test_masks_on_a_matrix_of_4_by_8():
    assert magnitude(WEIGHTS)[0].tolist() == [False] * 4 + [True] * 4
    # |W| x norm: 8 2 3 4 5 6 7 0.8, and 64 7 6 5 4 3 2 0.1
    assert wanda(WEIGHTS, NORMS)[0].tolist() == [True, False, False, False, True, True, True, False]
    assert wanda(WEIGHTS, NORMS)[3].tolist() == [True] * 4 + [False] * 4
    assert wanda(WEIGHTS, NORMS, n_of_m=(2, 4))[0].tolist() == [True, False, False, True, False, True, True, False]
    assert keep_n_of_m(np.ones((1, 4)), 1, 4).tolist() == [[True, False, False, False]]


def test_sparsegpt_is_wanda_squared_where_inputs_are_independent_and_better_where_not():
    independent = sparsegpt(WEIGHTS, feedback_factor(NORMS, 0), n_of_m=(2, 4))
    assert (independent == np.where(wanda(WEIGHTS, NORMS, n_of_m=(2, 4)), WEIGHTS, 0)).all()
    factor = feedback_factor(MOMENT, 0.01)
    for zeros in ({"zeros": 0.5}, {"n_of_m": (2, 4)}):
        found = sparsegpt(MATRIX, factor, **zeros)
        assert (found == 0).mean() == pytest.approx(0.5, abs=0.01)
        masked = np.where(wanda(MATRIX, MOMENT, **zeros), MATRIX, 0)
        assert output_error(found) < 0.9 * output_error(masked)
    assert ((sparsegpt(MATRIX, factor, n_of_m=(2, 4)) != 0).reshape(24, -1, 4).sum(axis=2) == 2).all()
