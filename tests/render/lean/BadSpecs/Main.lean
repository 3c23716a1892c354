import Plm.Run.Render

/-! Specifications without a network; the program prints why, one line each. -/

open Plm

def image (h w c : Nat) (layers : List Layer) : NetSpec := { name := "bad", imageH := h, imageW := w, channels := c, layers }

def cases : List (Nat × NetSpec) := [
  (4, image 2 3 1 [.dense 6 5 .relu, .dense 4 3 .identity]),
  (4, image 2 3 1 [.dense 5 3 .identity]),
  (4, image 2 3 1 [.dense 6 0 .identity]),
  (4, image 4 4 2 [.conv2d 3 2 3 .same .relu, .flatten, .dense 32 3 .identity]),
  (4, image 4 4 2 [.conv2d 2 2 2 .same .relu, .flatten, .dense 32 3 .identity]),
  (4, image 2 2 2 [.conv2d 2 2 3 .valid .relu, .flatten, .dense 32 3 .identity]),
  (4, image 4 4 2 [.conv2dStrided 2 2 3 0 .same .relu]),
  (4, image 5 4 2 [.conv2d 2 2 3 .same .relu, .maxPool 2 2, .flatten, .dense 8 3 .identity]),
  (4, image 4 4 2 [.conv2d 2 2 3 .same .relu, .maxPool 0 2]),
  (4, image 4 4 2 [.conv2d 2 2 3 .same .relu, .maxPool 5 1]),
  (4, image 4 4 2 [.conv2d 2 2 3 .same .relu, .flatten, .maxPool 2 2]),
  (4, image 4 4 2 [.conv2d 2 2 3 .same .relu, .dense 32 3 .identity]),
  (4, image 4 4 2 [.conv2d 2 2 3 .same .relu, .flatten, .conv2d 2 2 3 .same .relu]),
  (4, image 4 4 2 [.residual [.conv2d 2 3 3 .same .relu], .flatten, .dense 48 3 .identity]),
  (4, image 4 4 2 [.flatten, .residual [.dense 32 32 .relu, .dense 16 32 .relu], .dense 32 3 .identity]),
  (4, image 4 4 2 [.residual [.conv2d 2 3 3 .same .relu] [.residual [.maxPool 8 8]], .flatten]),
  (4, image 4 4 2 [.gate [.globalAvgPool, .dense 2 3 .logistic], .flatten, .dense 32 3 .identity]),
  (4, image 4 4 2 [.gate [.globalAvgPool, .dense 3 2 .logistic], .flatten, .dense 32 3 .identity]),
  (4, image 4 4 2 [.flatten, .gate [.dense 32 32 .logistic], .dense 32 3 .identity]),
  (4, image 4 4 2 [.flatten, .globalAvgPool]),
  (4, image 4 4 2 [.branches [[], [.maxPool 2 2]], .globalAvgPool]),
  (4, image 4 4 2 [.branches [[], [.flatten]], .globalAvgPool]),
  (4, image 4 4 2 [.branches [[], [.conv2d 1 2 3 .same .relu]], .globalAvgPool]),
  (4, image 4 4 2 [.branches []]),
  (4, image 4 4 2 [.branches [[.flatten, .dense 3 2 .relu]]]),
  (4, image 2 3 1 [.dense 6 4 .identity]),
  (4, image 2 3 1 []),
  (0, image 2 3 1 [.dense 6 3 .identity]),
  (4, image 0 3 1 [.dense 0 3 .identity]),
  (4, image 2 3 1 [.dense 6 5 .relu, .dense 5 3 .identity])]

def show_ : List (Nat × NetSpec) → IO Unit
  | [] => pure ()
  | (n, spec) :: rest => do
    match spec.trainModule n 3 with
    | .ok _ => IO.println "ok"
    | .error e => IO.println ("layer " ++ toString e.layer ++ ": " ++ e.message)
    show_ rest

def main : IO Unit := show_ cases
