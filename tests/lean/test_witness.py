"""The theorems are not vacuous: concrete networks meet their hypotheses, false statements are refuted."""

import re

import pytest

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.messages import format_message
from pylean_mlir.lean.process import LeanResult, run_lean

Library = tuple[Builder, BuildReport]

pytestmark = pytest.mark.slow  # the first build takes half a minute

AXIOMS = {"propext", "Quot.sound", "Classical.choice"}
MODULES = ["Plm.Nets", "Plm.Witness.Nets", "Plm.Witness.Counterexamples"]
NETS = {"mlp": "mnistMlp", "cnn": "mnistCnn", "cifar": "cifarCnn"}
FACTS = ["compiles", "smooth", "forward_ne", "gradient_ne_zero"]
COUNTEREXAMPLES = [
    "relu_no_derivative",
    "exists_jacobian_relu_iff",
    "max_no_gradient",
    "maxPool_no_jacobian",
    "kink_no_gradient",
    "not_all_gradients",
    "mlp_zero_no_gradient",
]
HEADER = "".join(f"import {name}\n" for name in MODULES) + (
    "open Plm Witness\nvariable {K : Type} [LawfulScalar K]\n"
)
# What the theorems have to say, independently of how they say it.
SAYS = """\
example : {net}Spec.compile 1 = .ok {net} := {net}_compiles
example : ∃ (θ : Env K {net}.ctx) (x x' : Tensor K _) (t : Tensor K [1, 2]) (g : Env K {net}.ctx),
    {net}.prog.Smooth (θ.push x) ∧ {net}.logits θ x ≠ {net}.logits θ x' ∧
    HasGradientAt ({net}.meanLoss rfl x t) g θ ∧ ∃ p, g p ≠ 0 :=
  have ⟨g, hg, h⟩ := {net}_gradient_ne_zero (K := K)
  ⟨_, _, _, _, g, {net}_smooth, {net}_forward_ne, hg, _, h⟩
"""
# The witness has the layers of the network that it stands for; only the sizes differ.
KINDS = """\
def kind : Layer → Nat × Option Activation
  | .dense _ _ a => (0, some a)
  | .conv2d _ _ _ _ a => (1, some a)
  | .conv2dStrided _ _ _ _ _ a => (2, some a)
  | .maxPool .. => (3, none)
  | .flatten => (4, none)
example : {net}Spec.layers.map kind = Nets.{book}.layers.map kind := rfl
"""


@pytest.fixture(scope="module")
def built(library: Library) -> Library:
    """The witnesses, built without a message."""
    builder, _ = library
    report = builder.build(MODULES)
    assert report.ok, [format_message(error) for result in report.results for error in result.errors]
    ours = [result for result in report.results if result.module.startswith("Plm.Witness.")]
    assert [format_message(message) for result in ours for message in result.messages] == []
    return builder, report


def check(built: Library, text: str) -> LeanResult:
    """What Lean says to `text` below the header."""
    builder, report = built
    args = ["--json", "--stdin"]
    return run_lean(builder.toolchain, args, lean_path=[report.lean_path], stdin=HEADER + text, timeout=60)


def test_theorems_rest_on_the_three_axioms(built: Library) -> None:
    names = [f"{net}_{fact}" for net in NETS for fact in FACTS] + COUNTEREXAMPLES
    said = check(built, "".join(f"#print axioms Plm.Witness.{name}\n" for name in names))
    assert said.ok, [format_message(message) for message in said.messages]
    found = {}
    for message in said.messages:
        match = re.fullmatch(
            r"'Plm\.Witness\.(\S+)' (?:does not depend on any axioms|depends on axioms: \[(.*)\])",
            " ".join(message.text.split()),
        )
        assert match is not None, message
        found[match[1]] = set(match[2].split(", ")) if match[2] else set()
    assert list(found) == names
    assert set().union(*found.values()) <= AXIOMS


@pytest.mark.parametrize("net", NETS)
def test_witness_says_what_it_should(built: Library, net: str) -> None:
    said = check(built, SAYS.format(net=net) + KINDS.format(net=net, book=NETS[net]))
    assert said.ok, [format_message(message) for message in said.messages]


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ("x' := tensor _ [1, 4]", "true"),
        ("x := tensor _ [1, -2]", "false"),  # a unit of the first layer is at the kink
        ("x' := mlpPoint.x", "false"),  # the images are equal
        ("entry := (0, 1, ())", "false"),  # a weight of a unit that is off
    ],
)
def test_computation_notices_a_bad_point(built: Library, change: str, verdict: str) -> None:
    said = check(built, f"example : {{ mlpPoint with {change} }}.check = {verdict} := by decide +kernel\n")
    assert said.ok, [format_message(message) for message in said.messages]
