"""`python -m pylean_mlir` is the command `plm`."""

from pylean_mlir.cli import main

if __name__ == "__main__":
    main()
