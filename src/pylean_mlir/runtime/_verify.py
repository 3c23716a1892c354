"""What IREE's own parser and verifier say about a module's text, independent of our printer."""

from collections import Counter
from dataclasses import dataclass

from iree.compiler import ir

from pylean_mlir.errors import PlmError


@dataclass(frozen=True)
class IreeFunction:
    """A module's only function: its name, the types of its inputs and outputs, how often each op occurs."""

    entry: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    ops: Counter[str]


def read_function(text: str, name: str) -> IreeFunction:
    """Parse and verify StableHLO `text` with IREE; `name` is what errors call it.

    Raises:
        PlmError: it is not a valid module with exactly one function.
    """
    with ir.Context():
        try:
            module = ir.Module.parse(text)
            module.operation.verify()
        except Exception as error:
            reason = " ".join(str(error).split())[:300]
            raise PlmError(f"{name} is not a module that IREE accepts: {reason}.") from error
        functions = list(module.body.operations)
        if [function.operation.name for function in functions] != ["func.func"]:
            raise PlmError(f"{name} must hold exactly one function, found {len(functions)} operations.")
        function = functions[0]
        kind = function.attributes["function_type"].value
        ops = Counter(op.operation.name for op in function.regions[0].blocks[0].operations)
        return IreeFunction(
            entry=function.attributes["sym_name"].value,
            inputs=tuple(str(type_) for type_ in kind.inputs),
            outputs=tuple(str(type_) for type_ in kind.results),
            ops=ops,
        )
