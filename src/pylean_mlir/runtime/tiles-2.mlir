// Tiles for IREE's code generator on processors with AVX-512: which block of a product stays in registers.
//
// Without this file the blocks are 8 x 16, one vector register wide: eight sums for nine loads. Here they are
// two registers wide (8 x 32 or 14 x 32: 16 or 28 of the 32 registers hold sums); where the second factor is
// transposed, 16 x 16 shares the cost of turning it. `distribution` is what a thread takes at a time.
//
// An operation is matched by which sizes its operands share and by what these are multiples of, never by its
// net. Tiles decide the order of additions and the time, nothing else. Compiled modules are cached by their
// flags, hence by this file's name: whoever changes the file must rename it.

#rows = affine_map<(m, n, k) -> (m, k)>
#columns = affine_map<(m, n, k) -> (k, m)>
#matrix = affine_map<(m, n, k) -> (k, n)>
#transposed = affine_map<(m, n, k) -> (n, k)>
#result = affine_map<(m, n, k) -> (m, n)>
#part_rows = affine_map<(b, m, n, k) -> (m, b, k)>
#batch_rows = affine_map<(b, m, n, k) -> (b, m, k)>
#batch_columns = affine_map<(b, m, n, k) -> (b, k, m)>
#batch_matrix = affine_map<(b, m, n, k) -> (b, k, n)>
#batch_result = affine_map<(b, m, n, k) -> (b, m, n)>
#image = affine_map<(b, h, w, o, i, j, c) -> (b, h + i, w + j, c)>
#kernel = affine_map<(b, h, w, o, i, j, c) -> (i, j, c, o)>
#pixels = affine_map<(b, h, w, o, i, j, c) -> (b, h, w, o)>

#rows_14 = #iree_codegen.compilation_info<
  lowering_config = #iree_cpu.lowering_config<
    distribution = [112, 128, 0],
    vector_common_parallel = [14, 32, 0], vector_reduction = [0, 0, 4]>,
  translation_info = <pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>>
#rows_8 = #iree_codegen.compilation_info<
  lowering_config = #iree_cpu.lowering_config<
    distribution = [64, 128, 0],
    vector_common_parallel = [8, 32, 0], vector_reduction = [0, 0, 4]>,
  translation_info = <pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>>
#rows_transposed = #iree_codegen.compilation_info<
  lowering_config = #iree_cpu.lowering_config<
    distribution = [64, 128, 0],
    vector_common_parallel = [16, 16, 0], vector_reduction = [0, 0, 16]>,
  translation_info = <pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>>
#columns_14 = #iree_codegen.compilation_info<
  lowering_config = #iree_cpu.lowering_config<
    distribution = [56, 512, 0],
    vector_common_parallel = [14, 32, 0], vector_reduction = [0, 0, 4]>,
  translation_info = <pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>>
#columns_8 = #iree_codegen.compilation_info<
  lowering_config = #iree_cpu.lowering_config<
    distribution = [128, 128, 0],
    vector_common_parallel = [8, 32, 0], vector_reduction = [0, 0, 4]>,
  translation_info = <pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>>
#parts = #iree_codegen.compilation_info<
  lowering_config = #iree_cpu.lowering_config<
    distribution = [1, 128, 128, 0],
    vector_common_parallel = [1, 8, 32, 0], vector_reduction = [0, 0, 0, 4]>,
  translation_info = <pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>>
#shifts_40 = #iree_codegen.compilation_info<
  lowering_config = #iree_cpu.lowering_config<
    distribution = [16, 64, 64, 0],
    cache_parallel = [1, 32, 32, 0], cache_reduction = [0, 0, 0, 40],
    vector_common_parallel = [1, 8, 32, 0], vector_reduction = [0, 0, 0, 8]>,
  translation_info = <pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>>
#shifts_32 = #iree_codegen.compilation_info<
  lowering_config = #iree_cpu.lowering_config<
    distribution = [16, 64, 64, 0],
    cache_parallel = [1, 32, 32, 0], cache_reduction = [0, 0, 0, 32],
    vector_common_parallel = [1, 8, 32, 0], vector_reduction = [0, 0, 0, 8]>,
  translation_info = <pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>>
#shifts_8 = #iree_codegen.compilation_info<
  lowering_config = #iree_cpu.lowering_config<
    distribution = [16, 64, 64, 0],
    vector_common_parallel = [1, 8, 32, 0], vector_reduction = [0, 0, 0, 8]>,
  translation_info = <pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>>
#first_kernel = #iree_codegen.compilation_info<
  lowering_config = #iree_cpu.lowering_config<
    distribution = [4, 9, 32, 0],
    vector_common_parallel = [1, 9, 32, 0], vector_reduction = [0, 0, 0, 4]>,
  translation_info = <pipeline = #iree_cpu.pipeline<DoubleTilingExpert>>>
#convolution_7 = #iree_codegen.compilation_info<
  lowering_config = #iree_cpu.lowering_config<
    distribution = [16, 14, 28, 32, 0, 0, 0],
    vector_common_parallel = [1, 1, 7, 32, 0, 0, 0], vector_reduction = [0, 0, 0, 0, 1, 1, 2]>,
  translation_info = <pipeline = #iree_cpu.pipeline<ConvTileAndDecomposeExpert>>>
#convolution_8 = #iree_codegen.compilation_info<
  lowering_config = #iree_cpu.lowering_config<
    distribution = [16, 8, 32, 64, 0, 0, 0],
    vector_common_parallel = [1, 1, 8, 32, 0, 0, 0], vector_reduction = [0, 0, 0, 0, 1, 1, 4]>,
  translation_info = <pipeline = #iree_cpu.pipeline<ConvTileAndDecomposeExpert>>>

module attributes {iree_codegen.tuning_spec_with_default_entrypoint, transform.with_named_sequence} {
  transform.named_sequence @use(%op: !transform.any_op {transform.readonly},
                                %tiles: !transform.any_param {transform.readonly}) {
    transform.annotate %op "compilation_info" = %tiles : !transform.any_op, !transform.any_param
    transform.yield
  }

  // Tall: the gradient of a large dense kernel, where IREE has turned the activations.
  transform.named_sequence @rows_14(%op: !transform.any_op {transform.readonly})
      -> (!transform.any_op, !transform.any_param) {
    %b, %m, %n, %k = transform.iree.match.contraction %op,
      lhs_type = f32, rhs_type = f32, output_type = f32,
      indexing_maps = [#rows, #matrix, #result]
      : !transform.any_op -> !transform.param<i64>
    %0 = transform.get_operand %op[0] : (!transform.any_op) -> !transform.any_value
    %1 = transform.get_operand %op[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[0], 112 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[1], 4 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %1[1], 128 : !transform.any_value
    %tiles = transform.param.constant #rows_14 -> !transform.any_param
    transform.yield %op, %tiles : !transform.any_op, !transform.any_param
  }

  // The output of a dense layer.
  transform.named_sequence @rows_8(%op: !transform.any_op {transform.readonly})
      -> (!transform.any_op, !transform.any_param) {
    %b, %m, %n, %k = transform.iree.match.contraction %op,
      lhs_type = f32, rhs_type = f32, output_type = f32,
      indexing_maps = [#rows, #matrix, #result]
      : !transform.any_op -> !transform.param<i64>
    %0 = transform.get_operand %op[0] : (!transform.any_op) -> !transform.any_value
    %1 = transform.get_operand %op[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[0], 64 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[1], 4 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %1[1], 128 : !transform.any_value
    %tiles = transform.param.constant #rows_8 -> !transform.any_param
    transform.yield %op, %tiles : !transform.any_op, !transform.any_param
  }

  // The gradient of a dense layer's input.
  transform.named_sequence @rows_transposed(%op: !transform.any_op {transform.readonly})
      -> (!transform.any_op, !transform.any_param) {
    %b, %m, %n, %k = transform.iree.match.contraction %op,
      lhs_type = f32, rhs_type = f32, output_type = f32,
      indexing_maps = [#rows, #transposed, #result]
      : !transform.any_op -> !transform.param<i64>
    %0 = transform.get_operand %op[0] : (!transform.any_op) -> !transform.any_value
    %1 = transform.get_operand %op[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[0], 64 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[1], 16 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %1[0], 128 : !transform.any_value
    %tiles = transform.param.constant #rows_transposed -> !transform.any_param
    transform.yield %op, %tiles : !transform.any_op, !transform.any_param
  }

  // The gradient of a dense kernel.
  transform.named_sequence @columns_14(%op: !transform.any_op {transform.readonly})
      -> (!transform.any_op, !transform.any_param) {
    %b, %m, %n, %k = transform.iree.match.contraction %op,
      lhs_type = f32, rhs_type = f32, output_type = f32,
      indexing_maps = [#columns, #matrix, #result]
      : !transform.any_op -> !transform.param<i64>
    %0 = transform.get_operand %op[0] : (!transform.any_op) -> !transform.any_value
    %1 = transform.get_operand %op[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[0], 4 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[1], 112 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %1[1], 128 : !transform.any_value
    %tiles = transform.param.constant #columns_14 -> !transform.any_param
    transform.yield %op, %tiles : !transform.any_op, !transform.any_param
  }

  transform.named_sequence @columns_8(%op: !transform.any_op {transform.readonly})
      -> (!transform.any_op, !transform.any_param) {
    %b, %m, %n, %k = transform.iree.match.contraction %op,
      lhs_type = f32, rhs_type = f32, output_type = f32,
      indexing_maps = [#columns, #matrix, #result]
      : !transform.any_op -> !transform.param<i64>
    %0 = transform.get_operand %op[0] : (!transform.any_op) -> !transform.any_value
    %1 = transform.get_operand %op[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[0], 4 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[1], 128 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %1[1], 128 : !transform.any_value
    %tiles = transform.param.constant #columns_8 -> !transform.any_param
    transform.yield %op, %tiles : !transform.any_op, !transform.any_param
  }

  // The output of a dense layer as several partial sums.
  transform.named_sequence @parts(%op: !transform.any_op {transform.readonly})
      -> (!transform.any_op, !transform.any_param) {
    %b, %m, %n, %k = transform.iree.match.contraction %op,
      lhs_type = f32, rhs_type = f32, output_type = f32,
      indexing_maps = [#part_rows, #batch_matrix, #batch_result]
      : !transform.any_op -> !transform.param<i64>
    %0 = transform.get_operand %op[0] : (!transform.any_op) -> !transform.any_value
    %1 = transform.get_operand %op[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[0], 128 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[2], 4 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %1[2], 128 : !transform.any_value
    %tiles = transform.param.constant #parts -> !transform.any_param
    transform.yield %op, %tiles : !transform.any_op, !transform.any_param
  }

  // The gradient of a convolution's kernel, one shift of the image. Where 40 or 32 rows make a block, all 32 x 32
  // sums of a block are updated before the next rows are read, so that memory streams while sums are computed.
  transform.named_sequence @shifts_40(%op: !transform.any_op {transform.readonly})
      -> (!transform.any_op, !transform.any_param) {
    %b, %m, %n, %k = transform.iree.match.contraction %op,
      lhs_type = f32, rhs_type = f32, output_type = f32,
      indexing_maps = [#batch_columns, #batch_matrix, #batch_result]
      : !transform.any_op -> !transform.param<i64>
    %0 = transform.get_operand %op[0] : (!transform.any_op) -> !transform.any_value
    %1 = transform.get_operand %op[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[0], 16 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[1], 40 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[2], 32 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %1[2], 32 : !transform.any_value
    %tiles = transform.param.constant #shifts_40 -> !transform.any_param
    transform.yield %op, %tiles : !transform.any_op, !transform.any_param
  }

  transform.named_sequence @shifts_32(%op: !transform.any_op {transform.readonly})
      -> (!transform.any_op, !transform.any_param) {
    %b, %m, %n, %k = transform.iree.match.contraction %op,
      lhs_type = f32, rhs_type = f32, output_type = f32,
      indexing_maps = [#batch_columns, #batch_matrix, #batch_result]
      : !transform.any_op -> !transform.param<i64>
    %0 = transform.get_operand %op[0] : (!transform.any_op) -> !transform.any_value
    %1 = transform.get_operand %op[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[0], 16 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[1], 32 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[2], 32 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %1[2], 32 : !transform.any_value
    %tiles = transform.param.constant #shifts_32 -> !transform.any_param
    transform.yield %op, %tiles : !transform.any_op, !transform.any_param
  }

  transform.named_sequence @shifts_8(%op: !transform.any_op {transform.readonly})
      -> (!transform.any_op, !transform.any_param) {
    %b, %m, %n, %k = transform.iree.match.contraction %op,
      lhs_type = f32, rhs_type = f32, output_type = f32,
      indexing_maps = [#batch_columns, #batch_matrix, #batch_result]
      : !transform.any_op -> !transform.param<i64>
    %0 = transform.get_operand %op[0] : (!transform.any_op) -> !transform.any_value
    %1 = transform.get_operand %op[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[0], 16 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[1], 8 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[2], 32 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %1[2], 32 : !transform.any_value
    %tiles = transform.param.constant #shifts_8 -> !transform.any_param
    transform.yield %op, %tiles : !transform.any_op, !transform.any_param
  }

  // The gradient of the first convolution's kernel, all shifts of the image as rows.
  transform.named_sequence @first_kernel(%op: !transform.any_op {transform.readonly})
      -> (!transform.any_op, !transform.any_param) {
    %b, %m, %n, %k = transform.iree.match.contraction %op,
      lhs_type = f32, rhs_type = f32, output_type = f32,
      indexing_maps = [#batch_rows, #batch_matrix, #batch_result]
      : !transform.any_op -> !transform.param<i64>
    %0 = transform.get_operand %op[0] : (!transform.any_op) -> !transform.any_value
    %1 = transform.get_operand %op[1] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[0], 4 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[1], 9 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[2], 4 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %1[2], 32 : !transform.any_value
    %tiles = transform.param.constant #first_kernel -> !transform.any_param
    transform.yield %op, %tiles : !transform.any_op, !transform.any_param
  }

  // Convolutions; the width of the images is a multiple of 28 or of 16.
  transform.named_sequence @convolution_7(%op: !transform.any_op {transform.readonly})
      -> (!transform.any_op, !transform.any_param) {
    %b, %i, %o, %f, %c, %d, %s, %t = transform.iree.match.convolution %op,
      lhs_type = f32, rhs_type = f32, output_type = f32,
      indexing_maps = [#image, #kernel, #pixels]
      : !transform.any_op -> !transform.param<i64>
    %0 = transform.get_operand %op[0] : (!transform.any_op) -> !transform.any_value
    %2 = transform.get_operand %op[2] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[0], 16 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[3], 2 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %2[1], 14 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %2[2], 28 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %2[3], 32 : !transform.any_value
    %tiles = transform.param.constant #convolution_7 -> !transform.any_param
    transform.yield %op, %tiles : !transform.any_op, !transform.any_param
  }

  transform.named_sequence @convolution_8(%op: !transform.any_op {transform.readonly})
      -> (!transform.any_op, !transform.any_param) {
    %b, %i, %o, %f, %c, %d, %s, %t = transform.iree.match.convolution %op,
      lhs_type = f32, rhs_type = f32, output_type = f32,
      indexing_maps = [#image, #kernel, #pixels]
      : !transform.any_op -> !transform.param<i64>
    %0 = transform.get_operand %op[0] : (!transform.any_op) -> !transform.any_value
    %2 = transform.get_operand %op[2] : (!transform.any_op) -> !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[0], 16 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %0[3], 4 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %2[1], 16 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %2[2], 16 : !transform.any_value
    transform.iree.match.dim_is_multiple_of %2[3], 32 : !transform.any_value
    %tiles = transform.param.constant #convolution_8 -> !transform.any_param
    transform.yield %op, %tiles : !transform.any_op, !transform.any_param
  }

  transform.named_sequence @__kernel_config(%module: !transform.any_op {transform.consumed})
      -> !transform.any_op attributes {iree_codegen.tuning_spec_entrypoint} {
    %done = transform.foreach_match in %module
      @rows_14 -> @use,
      @rows_8 -> @use,
      @rows_transposed -> @use,
      @columns_14 -> @use,
      @columns_8 -> @use,
      @parts -> @use,
      @shifts_40 -> @use,
      @shifts_32 -> @use,
      @shifts_8 -> @use,
      @first_kernel -> @use,
      @convolution_7 -> @use,
      @convolution_8 -> @use
      : (!transform.any_op) -> !transform.any_op
    transform.yield %done : !transform.any_op
  }
}
