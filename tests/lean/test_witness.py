"""The theorems are not vacuous: concrete networks meet their hypotheses, false statements are refuted."""

import re

import pytest

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.messages import format_message
from pylean_mlir.lean.process import LeanResult, run_lean

Library = tuple[Builder, BuildReport]

pytestmark = pytest.mark.slow  # the first build takes half a minute

AXIOMS = {"propext", "Quot.sound", "Classical.choice"}
MODULES = ["Plm.Nets", "Plm.Witness.Settled", "Plm.Witness.Counterexamples"]
NETS = {"mlp": "mnistMlp", "cnn": "mnistCnn", "cifar": "cifarCnn"}
FACTS = ["compiles", "smooth", "forward_ne", "gradient_ne_zero"]
DEAD = ["compiles", "not_smooth", "settled", "forward_ne", "gradient_ne_zero"]
CONDITIONS = ["Plm.Op.settled_maxPool", "Plm.Op.settled_maxPool_relu"]
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
example : ∃ (θ : Env K {net}.ctx) (x x' : {net}.Feed K) (t : Tensor K [1, 2]) (g : Env K {net}.ctx),
    {net}.prog.Smooth ({net}.scope θ x) ∧ {net}.logits θ x ≠ {net}.logits θ x' ∧
    HasGradientAt ({net}.meanLoss rfl x t) g θ ∧ ∃ p, g p ≠ 0 :=
  have ⟨g, hg, h⟩ := {net}_gradient_ne_zero (K := K)
  ⟨_, _, _, _, g, {net}_smooth, {net}_forward_ne, hg, _, h⟩
"""
# A network with convolution and pooling that settles where it is not smooth.
DEAD_SAYS = """\
example : deadSpec.compile 1 = .ok dead := dead_compiles
example : ∃ (θ : Env K dead.ctx) (x x' : dead.Feed K) (t : Tensor K [1, 2]) (g : Env K dead.ctx),
    dead.Settled x θ ∧ ¬dead.prog.Smooth (dead.scope θ x) ∧ dead.logits θ x ≠ dead.logits θ x' ∧
    HasGradientAt (dead.meanLoss rfl x t) g θ ∧ ∃ p, g p ≠ 0 :=
  have ⟨g, hg, h⟩ := dead_gradient_ne_zero (K := K)
  ⟨_, _, _, _, g, dead_settled, dead_not_smooth, dead_forward_ne, hg, _, h⟩
-- The training step is the gradient step there.
example (lr : K) :=
  dead.den_trainStep_gradient (n := 1) (c := 2) .sgd rfl
    ⟨deadPoint.params K, fun _ => (), (deadPoint.feed K).buffers, (deadPoint.feed K).image, firstClass,
      (deadPoint.feed K).masks, (lr, ())⟩ dead_settled
"""
# The witness has the layers of the network that it stands for; only the sizes differ.
KINDS = """\
def kind (l : Layer) : String × List (String × Arg) := (l.kind, l.args.filter fun a => a.1 == "activation")
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
    names = [f"Plm.Witness.{net}_{fact}" for net in NETS for fact in FACTS]
    names += [f"Plm.Witness.dead_{fact}" for fact in DEAD] + CONDITIONS
    names += [f"Plm.Witness.{name}" for name in COUNTEREXAMPLES]
    said = check(built, "".join(f"#print axioms {name}\n" for name in names))
    assert said.ok, [format_message(message) for message in said.messages]
    found = {}
    for message in said.messages:
        match = re.fullmatch(
            r"'(\S+)' (?:does not depend on any axioms|depends on axioms: \[(.*)\])",
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


def test_witness_settles_but_is_not_smooth(built: Library) -> None:
    said = check(built, DEAD_SAYS)
    assert said.ok, [format_message(message) for message in said.messages]


@pytest.mark.parametrize(
    ("pixels", "verdict"),
    [
        ("1, 2, 5, 6, 1, 3, 7, 8", "true"),
        ("5, 2, 5, 6, 6, 3, 7, 9", "true"),  # two zeros below the maximum
        ("1, 4, 5, 6, 1, 3, 7, 9", "false"),  # an entry is zero before the relu
        ("1, 2, 5, 9, 1, 3, 7, 9", "false"),  # two largest entries that are positive
    ],
)
def test_computation_notices_where_a_network_does_not_settle(
    built: Library, pixels: str, verdict: str
) -> None:
    point = "deadPoint.θ.push (tensor _ [" + pixels + "])"
    said = check(
        built, f"example : dead.prog.settled? (fun _ => false) ({point}) = {verdict} := by decide +kernel\n"
    )
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
