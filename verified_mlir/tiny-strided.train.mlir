module @"tiny-strided" {
  func.func public @train_step(%arg0: tensor<3x3x2x3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<1x1x3x2xf32>, %arg3: tensor<2xf32>, %arg4: tensor<1x1x2x2xf32>, %arg5: tensor<2xf32>, %arg6: tensor<4x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<2x7x6x2xf32>, %arg9: tensor<2x3xf32>, %arg10: tensor<f32>) -> (tensor<3x3x2x3xf32>, tensor<3xf32>, tensor<1x1x3x2xf32>, tensor<2xf32>, tensor<1x1x2x2xf32>, tensor<2xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<1.0> : tensor<f32>
    %1 = stablehlo.convolution(%arg8, %arg0) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[1, 1], [0, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x7x6x2xf32>, tensor<3x3x2x3xf32>) -> tensor<2x4x3x3xf32>
    %2 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<3xf32>) -> tensor<2x4x3x3xf32>
    %3 = stablehlo.add %1, %2 : tensor<2x4x3x3xf32>
    %4 = stablehlo.tanh %3 : tensor<2x4x3x3xf32>
    %5 = stablehlo.convolution(%4, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x3x3xf32>, tensor<1x1x3x2xf32>) -> tensor<2x4x3x2xf32>
    %6 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<2xf32>) -> tensor<2x4x3x2xf32>
    %7 = stablehlo.add %5, %6 : tensor<2x4x3x2xf32>
    %8 = stablehlo.constant dense<0.0> : tensor<2x4x3x2xf32>
    %9 = stablehlo.maximum %7, %8 : tensor<2x4x3x2xf32>
    %10 = stablehlo.slice %9 [0:2:1, 0:3:1, 0:2:1, 0:2:1] : (tensor<2x4x3x2xf32>) -> tensor<2x3x2x2xf32>
    %11 = stablehlo.slice %9 [0:2:1, 0:3:1, 1:3:1, 0:2:1] : (tensor<2x4x3x2xf32>) -> tensor<2x3x2x2xf32>
    %12 = stablehlo.maximum %10, %11 : tensor<2x3x2x2xf32>
    %13 = stablehlo.slice %9 [0:2:1, 1:4:1, 0:2:1, 0:2:1] : (tensor<2x4x3x2xf32>) -> tensor<2x3x2x2xf32>
    %14 = stablehlo.maximum %12, %13 : tensor<2x3x2x2xf32>
    %15 = stablehlo.slice %9 [0:2:1, 1:4:1, 1:3:1, 0:2:1] : (tensor<2x4x3x2xf32>) -> tensor<2x3x2x2xf32>
    %16 = stablehlo.maximum %14, %15 : tensor<2x3x2x2xf32>
    %17 = stablehlo.convolution(%16, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x3x2x2xf32>, tensor<1x1x2x2xf32>) -> tensor<2x2x1x2xf32>
    %18 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<2xf32>) -> tensor<2x2x1x2xf32>
    %19 = stablehlo.add %17, %18 : tensor<2x2x1x2xf32>
    %20 = stablehlo.logistic %19 : tensor<2x2x1x2xf32>
    %21 = stablehlo.reshape %20 : (tensor<2x2x1x2xf32>) -> tensor<2x4xf32>
    %22 = stablehlo.dot_general %21, %arg6, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
    %23 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %24 = stablehlo.add %22, %23 : tensor<2x3xf32>
    %25 = stablehlo.reduce(%24 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %26 = stablehlo.broadcast_in_dim %25, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %27 = stablehlo.subtract %24, %26 : tensor<2x3xf32>
    %28 = stablehlo.exponential %27 : tensor<2x3xf32>
    %29 = stablehlo.reduce(%28 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %30 = stablehlo.log %29 : tensor<2xf32>
    %31 = stablehlo.add %30, %25 : tensor<2xf32>
    %32 = stablehlo.broadcast_in_dim %31, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %33 = stablehlo.subtract %32, %24 : tensor<2x3xf32>
    %34 = stablehlo.multiply %arg9, %33 : tensor<2x3xf32>
    %35 = stablehlo.reduce(%34 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    %36 = stablehlo.constant dense<2.0> : tensor<f32>
    %37 = stablehlo.divide %35, %36 : tensor<f32>
    %38 = stablehlo.divide %0, %36 : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %40 = stablehlo.multiply %39, %arg9 : tensor<2x3xf32>
    %41 = stablehlo.negate %40 : tensor<2x3xf32>
    %42 = stablehlo.reduce(%40 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %43 = stablehlo.subtract %24, %32 : tensor<2x3xf32>
    %44 = stablehlo.exponential %43 : tensor<2x3xf32>
    %45 = stablehlo.broadcast_in_dim %42, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %46 = stablehlo.multiply %45, %44 : tensor<2x3xf32>
    %47 = stablehlo.add %41, %46 : tensor<2x3xf32>
    %48 = stablehlo.reduce(%47 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %49 = stablehlo.dot_general %47, %arg6, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<2x3xf32>, tensor<4x3xf32>) -> tensor<2x4xf32>
    %50 = stablehlo.dot_general %21, %47, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<2x4xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
    %51 = stablehlo.reshape %49 : (tensor<2x4xf32>) -> tensor<2x2x1x2xf32>
    %52 = stablehlo.multiply %51, %20 : tensor<2x2x1x2xf32>
    %53 = stablehlo.multiply %52, %20 : tensor<2x2x1x2xf32>
    %54 = stablehlo.subtract %52, %53 : tensor<2x2x1x2xf32>
    %55 = stablehlo.reduce(%54 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x2x1x2xf32>, tensor<f32>) -> tensor<2xf32>
    %56 = stablehlo.reverse %arg4, dims = [0, 1] : tensor<1x1x2x2xf32>
    %57 = stablehlo.convolution(%54, %56) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 1]], lhs_dilate = [2, 2]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x1x2xf32>, tensor<1x1x2x2xf32>) -> tensor<2x3x2x2xf32>
    %58 = stablehlo.pad %16, %zero, low = [0, 0, 0, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x2xf32>, tensor<f32>) -> tensor<2x3x2x2xf32>
    %59 = stablehlo.slice %58 [0:2:1, 0:3:2, 0:1:2, 0:2:1] : (tensor<2x3x2x2xf32>) -> tensor<2x2x1x2xf32>
    %60 = stablehlo.dot_general %59, %54, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x1x2xf32>, tensor<2x2x1x2xf32>) -> tensor<2x2xf32>
    %61 = stablehlo.reshape %60 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %62 = stablehlo.reshape %61 : (tensor<1x2x2xf32>) -> tensor<1x1x2x2xf32>
    %63 = stablehlo.constant dense<0.0> : tensor<2x3x2x2xf32>
    %c64 = stablehlo.compare EQ, %10, %16 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %64 = stablehlo.select %c64, %57, %63 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %c65 = stablehlo.compare EQ, %10, %16 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %65 = stablehlo.select %c65, %63, %57 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %66 = stablehlo.pad %64, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x2xf32>, tensor<f32>) -> tensor<2x4x3x2xf32>
    %67 = stablehlo.add %8, %66 : tensor<2x4x3x2xf32>
    %c68 = stablehlo.compare EQ, %11, %16 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %68 = stablehlo.select %c68, %65, %63 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %c69 = stablehlo.compare EQ, %11, %16 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %69 = stablehlo.select %c69, %63, %65 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %70 = stablehlo.pad %68, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x2xf32>, tensor<f32>) -> tensor<2x4x3x2xf32>
    %71 = stablehlo.add %67, %70 : tensor<2x4x3x2xf32>
    %c72 = stablehlo.compare EQ, %13, %16 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %72 = stablehlo.select %c72, %69, %63 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %c73 = stablehlo.compare EQ, %13, %16 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %73 = stablehlo.select %c73, %63, %69 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %74 = stablehlo.pad %72, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x2xf32>, tensor<f32>) -> tensor<2x4x3x2xf32>
    %75 = stablehlo.add %71, %74 : tensor<2x4x3x2xf32>
    %c76 = stablehlo.compare EQ, %15, %16 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %76 = stablehlo.select %c76, %73, %63 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %77 = stablehlo.pad %76, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x2xf32>, tensor<f32>) -> tensor<2x4x3x2xf32>
    %78 = stablehlo.add %75, %77 : tensor<2x4x3x2xf32>
    %c79 = stablehlo.compare GT, %7, %8 : (tensor<2x4x3x2xf32>, tensor<2x4x3x2xf32>) -> tensor<2x4x3x2xi1>
    %79 = stablehlo.select %c79, %78, %8 : tensor<2x4x3x2xi1>, tensor<2x4x3x2xf32>
    %80 = stablehlo.reduce(%79 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<f32>) -> tensor<2xf32>
    %81 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<1x1x3x2xf32>
    %82 = stablehlo.convolution(%79, %81) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x3x2xf32>, tensor<1x1x3x2xf32>) -> tensor<2x4x3x3xf32>
    %83 = stablehlo.pad %4, %zero, low = [0, 0, 0, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x4x3x3xf32>, tensor<f32>) -> tensor<2x4x3x3xf32>
    %84 = stablehlo.slice %83 [0:2:1, 0:4:1, 0:3:1, 0:3:1] : (tensor<2x4x3x3xf32>) -> tensor<2x4x3x3xf32>
    %85 = stablehlo.dot_general %84, %79, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x3xf32>, tensor<2x4x3x2xf32>) -> tensor<3x2xf32>
    %86 = stablehlo.reshape %85 : (tensor<3x2xf32>) -> tensor<1x3x2xf32>
    %87 = stablehlo.reshape %86 : (tensor<1x3x2xf32>) -> tensor<1x1x3x2xf32>
    %88 = stablehlo.multiply %82, %4 : tensor<2x4x3x3xf32>
    %89 = stablehlo.multiply %88, %4 : tensor<2x4x3x3xf32>
    %90 = stablehlo.subtract %82, %89 : tensor<2x4x3x3xf32>
    %91 = stablehlo.reduce(%90 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x4x3x3xf32>, tensor<f32>) -> tensor<3xf32>
    %92 = stablehlo.pad %arg8, %zero, low = [0, 1, 0, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x7x6x2xf32>, tensor<f32>) -> tensor<2x9x7x2xf32>
    %93 = stablehlo.slice %92 [0:2:1, 0:7:2, 0:5:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %94 = stablehlo.dot_general %93, %90, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %95 = stablehlo.reshape %94 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %96 = stablehlo.slice %92 [0:2:1, 0:7:2, 1:6:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %97 = stablehlo.dot_general %96, %90, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %98 = stablehlo.reshape %97 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %99 = stablehlo.concatenate %95, %98, dim = 0 : (tensor<1x2x3xf32>, tensor<1x2x3xf32>) -> tensor<2x2x3xf32>
    %100 = stablehlo.slice %92 [0:2:1, 0:7:2, 2:7:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %101 = stablehlo.dot_general %100, %90, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %102 = stablehlo.reshape %101 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %103 = stablehlo.concatenate %99, %102, dim = 0 : (tensor<2x2x3xf32>, tensor<1x2x3xf32>) -> tensor<3x2x3xf32>
    %104 = stablehlo.slice %92 [0:2:1, 1:8:2, 0:5:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %105 = stablehlo.dot_general %104, %90, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %106 = stablehlo.reshape %105 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %107 = stablehlo.concatenate %103, %106, dim = 0 : (tensor<3x2x3xf32>, tensor<1x2x3xf32>) -> tensor<4x2x3xf32>
    %108 = stablehlo.slice %92 [0:2:1, 1:8:2, 1:6:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %109 = stablehlo.dot_general %108, %90, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %110 = stablehlo.reshape %109 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %111 = stablehlo.concatenate %107, %110, dim = 0 : (tensor<4x2x3xf32>, tensor<1x2x3xf32>) -> tensor<5x2x3xf32>
    %112 = stablehlo.slice %92 [0:2:1, 1:8:2, 2:7:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %113 = stablehlo.dot_general %112, %90, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %114 = stablehlo.reshape %113 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %115 = stablehlo.concatenate %111, %114, dim = 0 : (tensor<5x2x3xf32>, tensor<1x2x3xf32>) -> tensor<6x2x3xf32>
    %116 = stablehlo.slice %92 [0:2:1, 2:9:2, 0:5:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %117 = stablehlo.dot_general %116, %90, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %118 = stablehlo.reshape %117 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %119 = stablehlo.concatenate %115, %118, dim = 0 : (tensor<6x2x3xf32>, tensor<1x2x3xf32>) -> tensor<7x2x3xf32>
    %120 = stablehlo.slice %92 [0:2:1, 2:9:2, 1:6:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %121 = stablehlo.dot_general %120, %90, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %122 = stablehlo.reshape %121 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %123 = stablehlo.concatenate %119, %122, dim = 0 : (tensor<7x2x3xf32>, tensor<1x2x3xf32>) -> tensor<8x2x3xf32>
    %124 = stablehlo.slice %92 [0:2:1, 2:9:2, 2:7:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %125 = stablehlo.dot_general %124, %90, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %126 = stablehlo.reshape %125 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %127 = stablehlo.concatenate %123, %126, dim = 0 : (tensor<8x2x3xf32>, tensor<1x2x3xf32>) -> tensor<9x2x3xf32>
    %128 = stablehlo.reshape %127 : (tensor<9x2x3xf32>) -> tensor<3x3x2x3xf32>
    %129 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<3x3x2x3xf32>
    %130 = stablehlo.multiply %129, %128 : tensor<3x3x2x3xf32>
    %131 = stablehlo.subtract %arg0, %130 : tensor<3x3x2x3xf32>
    %132 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %133 = stablehlo.multiply %132, %91 : tensor<3xf32>
    %134 = stablehlo.subtract %arg1, %133 : tensor<3xf32>
    %135 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<1x1x3x2xf32>
    %136 = stablehlo.multiply %135, %87 : tensor<1x1x3x2xf32>
    %137 = stablehlo.subtract %arg2, %136 : tensor<1x1x3x2xf32>
    %138 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %139 = stablehlo.multiply %138, %80 : tensor<2xf32>
    %140 = stablehlo.subtract %arg3, %139 : tensor<2xf32>
    %141 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<1x1x2x2xf32>
    %142 = stablehlo.multiply %141, %62 : tensor<1x1x2x2xf32>
    %143 = stablehlo.subtract %arg4, %142 : tensor<1x1x2x2xf32>
    %144 = stablehlo.multiply %138, %55 : tensor<2xf32>
    %145 = stablehlo.subtract %arg5, %144 : tensor<2xf32>
    %146 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %147 = stablehlo.multiply %146, %50 : tensor<4x3xf32>
    %148 = stablehlo.subtract %arg6, %147 : tensor<4x3xf32>
    %149 = stablehlo.multiply %132, %48 : tensor<3xf32>
    %150 = stablehlo.subtract %arg7, %149 : tensor<3xf32>
    return %131, %134, %137, %140, %143, %145, %148, %150, %37 : tensor<3x3x2x3xf32>, tensor<3xf32>, tensor<1x1x3x2xf32>, tensor<2xf32>, tensor<1x1x2x2xf32>, tensor<2xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
