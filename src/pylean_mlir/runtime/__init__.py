"""Compile a rendered module with IREE and run it with everything resident on the device.

`_target` says where, `_cache` compiles, `_choose` picks the flags, `_session` runs,
`_verify` asks IREE whether a text is a valid module.
"""

from pylean_mlir.runtime._cache import (
    Executable,
    compile_text,
    iree_versions,
    processor,
    remove_leftovers,
    version_mismatch,
)
from pylean_mlir.runtime._choose import Choice, Trial, choose_flags
from pylean_mlir.runtime._inputs import random_inputs
from pylean_mlir.runtime._session import Buffer, Device, Floats, Program
from pylean_mlir.runtime._target import DEFAULT, LLVM_CPU, TARGET_NAMES, FlagSet, Target, parse_target
from pylean_mlir.runtime._verify import IreeFunction, read_function

__all__ = [
    "DEFAULT",
    "LLVM_CPU",
    "TARGET_NAMES",
    "Buffer",
    "Choice",
    "Device",
    "Executable",
    "FlagSet",
    "Floats",
    "IreeFunction",
    "Program",
    "Target",
    "Trial",
    "choose_flags",
    "compile_text",
    "iree_versions",
    "parse_target",
    "processor",
    "random_inputs",
    "read_function",
    "remove_leftovers",
    "version_mismatch",
]
