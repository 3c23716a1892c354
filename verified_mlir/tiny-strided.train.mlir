module @"tiny-strided" {
  func.func public @train_step(%arg0: tensor<3x3x2x3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<1x1x3x2xf32>, %arg3: tensor<2xf32>, %arg4: tensor<1x1x2x2xf32>, %arg5: tensor<2xf32>, %arg6: tensor<4x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<2x7x6x2xf32>, %arg9: tensor<2x3xf32>, %arg10: tensor<f32>) -> (tensor<3x3x2x3xf32>, tensor<3xf32>, tensor<1x1x3x2xf32>, tensor<2xf32>, tensor<1x1x2x2xf32>, tensor<2xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<2.0> : tensor<2x3xf32>
    %1 = stablehlo.divide %arg9, %0 : tensor<2x3xf32>
    %2 = stablehlo.negate %1 : tensor<2x3xf32>
    %3 = stablehlo.convolution(%arg8, %arg0) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[1, 1], [0, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x7x6x2xf32>, tensor<3x3x2x3xf32>) -> tensor<2x4x3x3xf32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<3xf32>) -> tensor<2x4x3x3xf32>
    %5 = stablehlo.add %3, %4 : tensor<2x4x3x3xf32>
    %6 = stablehlo.tanh %5 : tensor<2x4x3x3xf32>
    %7 = stablehlo.convolution(%6, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x3x3xf32>, tensor<1x1x3x2xf32>) -> tensor<2x4x3x2xf32>
    %8 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<2xf32>) -> tensor<2x4x3x2xf32>
    %9 = stablehlo.add %7, %8 : tensor<2x4x3x2xf32>
    %10 = stablehlo.constant dense<0.0> : tensor<2x4x3x2xf32>
    %11 = stablehlo.maximum %9, %10 : tensor<2x4x3x2xf32>
    %12 = stablehlo.slice %11 [0:2:1, 0:3:1, 0:2:1, 0:2:1] : (tensor<2x4x3x2xf32>) -> tensor<2x3x2x2xf32>
    %13 = stablehlo.slice %11 [0:2:1, 0:3:1, 1:3:1, 0:2:1] : (tensor<2x4x3x2xf32>) -> tensor<2x3x2x2xf32>
    %14 = stablehlo.maximum %12, %13 : tensor<2x3x2x2xf32>
    %15 = stablehlo.slice %11 [0:2:1, 1:4:1, 0:2:1, 0:2:1] : (tensor<2x4x3x2xf32>) -> tensor<2x3x2x2xf32>
    %16 = stablehlo.maximum %14, %15 : tensor<2x3x2x2xf32>
    %17 = stablehlo.slice %11 [0:2:1, 1:4:1, 1:3:1, 0:2:1] : (tensor<2x4x3x2xf32>) -> tensor<2x3x2x2xf32>
    %18 = stablehlo.maximum %16, %17 : tensor<2x3x2x2xf32>
    %19 = stablehlo.convolution(%18, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x3x2x2xf32>, tensor<1x1x2x2xf32>) -> tensor<2x2x1x2xf32>
    %20 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<2xf32>) -> tensor<2x2x1x2xf32>
    %21 = stablehlo.add %19, %20 : tensor<2x2x1x2xf32>
    %22 = stablehlo.logistic %21 : tensor<2x2x1x2xf32>
    %23 = stablehlo.reshape %22 : (tensor<2x2x1x2xf32>) -> tensor<2x4xf32>
    %24 = stablehlo.dot_general %23, %arg6, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
    %25 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %26 = stablehlo.add %24, %25 : tensor<2x3xf32>
    %27 = stablehlo.reduce(%26 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %28 = stablehlo.broadcast_in_dim %27, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %29 = stablehlo.subtract %26, %28 : tensor<2x3xf32>
    %30 = stablehlo.exponential %29 : tensor<2x3xf32>
    %31 = stablehlo.reduce(%30 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %32 = stablehlo.log %31 : tensor<2xf32>
    %33 = stablehlo.broadcast_in_dim %32, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %34 = stablehlo.subtract %29, %33 : tensor<2x3xf32>
    %35 = stablehlo.reduce(%2 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %36 = stablehlo.broadcast_in_dim %35, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %37 = stablehlo.exponential %34 : tensor<2x3xf32>
    %38 = stablehlo.multiply %36, %37 : tensor<2x3xf32>
    %39 = stablehlo.subtract %2, %38 : tensor<2x3xf32>
    %40 = stablehlo.reduce(%39 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %41 = stablehlo.dot_general %39, %arg6, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<2x3xf32>, tensor<4x3xf32>) -> tensor<2x4xf32>
    %42 = stablehlo.dot_general %23, %39, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<2x4xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
    %43 = stablehlo.reshape %41 : (tensor<2x4xf32>) -> tensor<2x2x1x2xf32>
    %44 = stablehlo.multiply %43, %22 : tensor<2x2x1x2xf32>
    %45 = stablehlo.multiply %44, %22 : tensor<2x2x1x2xf32>
    %46 = stablehlo.subtract %44, %45 : tensor<2x2x1x2xf32>
    %47 = stablehlo.reduce(%46 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x2x1x2xf32>, tensor<f32>) -> tensor<2xf32>
    %48 = stablehlo.reverse %arg4, dims = [0, 1] : tensor<1x1x2x2xf32>
    %49 = stablehlo.convolution(%46, %48) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 1]], lhs_dilate = [2, 2]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x1x2xf32>, tensor<1x1x2x2xf32>) -> tensor<2x3x2x2xf32>
    %50 = stablehlo.pad %18, %zero, low = [0, 0, 0, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x2xf32>, tensor<f32>) -> tensor<2x3x2x2xf32>
    %51 = stablehlo.slice %50 [0:2:1, 0:3:2, 0:1:2, 0:2:1] : (tensor<2x3x2x2xf32>) -> tensor<2x2x1x2xf32>
    %52 = stablehlo.dot_general %51, %46, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x1x2xf32>, tensor<2x2x1x2xf32>) -> tensor<2x2xf32>
    %53 = stablehlo.reshape %52 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %54 = stablehlo.reshape %53 : (tensor<1x2x2xf32>) -> tensor<1x1x2x2xf32>
    %55 = stablehlo.constant dense<0.0> : tensor<2x3x2x2xf32>
    %c56 = stablehlo.compare EQ, %12, %18 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %56 = stablehlo.select %c56, %49, %55 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %c57 = stablehlo.compare EQ, %12, %18 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %57 = stablehlo.select %c57, %55, %49 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %58 = stablehlo.pad %56, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x2xf32>, tensor<f32>) -> tensor<2x4x3x2xf32>
    %59 = stablehlo.add %10, %58 : tensor<2x4x3x2xf32>
    %c60 = stablehlo.compare EQ, %13, %18 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %60 = stablehlo.select %c60, %57, %55 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %c61 = stablehlo.compare EQ, %13, %18 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %61 = stablehlo.select %c61, %55, %57 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %62 = stablehlo.pad %60, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x2xf32>, tensor<f32>) -> tensor<2x4x3x2xf32>
    %63 = stablehlo.add %59, %62 : tensor<2x4x3x2xf32>
    %c64 = stablehlo.compare EQ, %15, %18 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %64 = stablehlo.select %c64, %61, %55 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %c65 = stablehlo.compare EQ, %15, %18 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %65 = stablehlo.select %c65, %55, %61 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %66 = stablehlo.pad %64, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x2xf32>, tensor<f32>) -> tensor<2x4x3x2xf32>
    %67 = stablehlo.add %63, %66 : tensor<2x4x3x2xf32>
    %c68 = stablehlo.compare EQ, %17, %18 : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xi1>
    %68 = stablehlo.select %c68, %65, %55 : tensor<2x3x2x2xi1>, tensor<2x3x2x2xf32>
    %69 = stablehlo.pad %68, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x2xf32>, tensor<f32>) -> tensor<2x4x3x2xf32>
    %70 = stablehlo.add %67, %69 : tensor<2x4x3x2xf32>
    %c71 = stablehlo.compare GT, %9, %10 : (tensor<2x4x3x2xf32>, tensor<2x4x3x2xf32>) -> tensor<2x4x3x2xi1>
    %71 = stablehlo.select %c71, %70, %10 : tensor<2x4x3x2xi1>, tensor<2x4x3x2xf32>
    %72 = stablehlo.reduce(%71 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<f32>) -> tensor<2xf32>
    %73 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<1x1x3x2xf32>
    %74 = stablehlo.convolution(%71, %73) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x3x2xf32>, tensor<1x1x3x2xf32>) -> tensor<2x4x3x3xf32>
    %75 = stablehlo.pad %6, %zero, low = [0, 0, 0, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x4x3x3xf32>, tensor<f32>) -> tensor<2x4x3x3xf32>
    %76 = stablehlo.slice %75 [0:2:1, 0:4:1, 0:3:1, 0:3:1] : (tensor<2x4x3x3xf32>) -> tensor<2x4x3x3xf32>
    %77 = stablehlo.dot_general %76, %71, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x3xf32>, tensor<2x4x3x2xf32>) -> tensor<3x2xf32>
    %78 = stablehlo.reshape %77 : (tensor<3x2xf32>) -> tensor<1x3x2xf32>
    %79 = stablehlo.reshape %78 : (tensor<1x3x2xf32>) -> tensor<1x1x3x2xf32>
    %80 = stablehlo.multiply %74, %6 : tensor<2x4x3x3xf32>
    %81 = stablehlo.multiply %80, %6 : tensor<2x4x3x3xf32>
    %82 = stablehlo.subtract %74, %81 : tensor<2x4x3x3xf32>
    %83 = stablehlo.reduce(%82 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x4x3x3xf32>, tensor<f32>) -> tensor<3xf32>
    %84 = stablehlo.pad %arg8, %zero, low = [0, 1, 0, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x7x6x2xf32>, tensor<f32>) -> tensor<2x9x7x2xf32>
    %85 = stablehlo.slice %84 [0:2:1, 0:7:2, 0:5:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %86 = stablehlo.dot_general %85, %82, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %87 = stablehlo.reshape %86 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %88 = stablehlo.slice %84 [0:2:1, 0:7:2, 1:6:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %89 = stablehlo.dot_general %88, %82, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %90 = stablehlo.reshape %89 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %91 = stablehlo.concatenate %87, %90, dim = 0 : (tensor<1x2x3xf32>, tensor<1x2x3xf32>) -> tensor<2x2x3xf32>
    %92 = stablehlo.slice %84 [0:2:1, 0:7:2, 2:7:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %93 = stablehlo.dot_general %92, %82, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %94 = stablehlo.reshape %93 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %95 = stablehlo.concatenate %91, %94, dim = 0 : (tensor<2x2x3xf32>, tensor<1x2x3xf32>) -> tensor<3x2x3xf32>
    %96 = stablehlo.slice %84 [0:2:1, 1:8:2, 0:5:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %97 = stablehlo.dot_general %96, %82, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %98 = stablehlo.reshape %97 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %99 = stablehlo.concatenate %95, %98, dim = 0 : (tensor<3x2x3xf32>, tensor<1x2x3xf32>) -> tensor<4x2x3xf32>
    %100 = stablehlo.slice %84 [0:2:1, 1:8:2, 1:6:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %101 = stablehlo.dot_general %100, %82, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %102 = stablehlo.reshape %101 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %103 = stablehlo.concatenate %99, %102, dim = 0 : (tensor<4x2x3xf32>, tensor<1x2x3xf32>) -> tensor<5x2x3xf32>
    %104 = stablehlo.slice %84 [0:2:1, 1:8:2, 2:7:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %105 = stablehlo.dot_general %104, %82, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %106 = stablehlo.reshape %105 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %107 = stablehlo.concatenate %103, %106, dim = 0 : (tensor<5x2x3xf32>, tensor<1x2x3xf32>) -> tensor<6x2x3xf32>
    %108 = stablehlo.slice %84 [0:2:1, 2:9:2, 0:5:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %109 = stablehlo.dot_general %108, %82, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %110 = stablehlo.reshape %109 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %111 = stablehlo.concatenate %107, %110, dim = 0 : (tensor<6x2x3xf32>, tensor<1x2x3xf32>) -> tensor<7x2x3xf32>
    %112 = stablehlo.slice %84 [0:2:1, 2:9:2, 1:6:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %113 = stablehlo.dot_general %112, %82, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %114 = stablehlo.reshape %113 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %115 = stablehlo.concatenate %111, %114, dim = 0 : (tensor<7x2x3xf32>, tensor<1x2x3xf32>) -> tensor<8x2x3xf32>
    %116 = stablehlo.slice %84 [0:2:1, 2:9:2, 2:7:2, 0:2:1] : (tensor<2x9x7x2xf32>) -> tensor<2x4x3x2xf32>
    %117 = stablehlo.dot_general %116, %82, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x3x2xf32>, tensor<2x4x3x3xf32>) -> tensor<2x3xf32>
    %118 = stablehlo.reshape %117 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %119 = stablehlo.concatenate %115, %118, dim = 0 : (tensor<8x2x3xf32>, tensor<1x2x3xf32>) -> tensor<9x2x3xf32>
    %120 = stablehlo.reshape %119 : (tensor<9x2x3xf32>) -> tensor<3x3x2x3xf32>
    %121 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<3x3x2x3xf32>
    %122 = stablehlo.multiply %121, %120 : tensor<3x3x2x3xf32>
    %123 = stablehlo.subtract %arg0, %122 : tensor<3x3x2x3xf32>
    %124 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %125 = stablehlo.multiply %124, %83 : tensor<3xf32>
    %126 = stablehlo.subtract %arg1, %125 : tensor<3xf32>
    %127 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<1x1x3x2xf32>
    %128 = stablehlo.multiply %127, %79 : tensor<1x1x3x2xf32>
    %129 = stablehlo.subtract %arg2, %128 : tensor<1x1x3x2xf32>
    %130 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %131 = stablehlo.multiply %130, %72 : tensor<2xf32>
    %132 = stablehlo.subtract %arg3, %131 : tensor<2xf32>
    %133 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<1x1x2x2xf32>
    %134 = stablehlo.multiply %133, %54 : tensor<1x1x2x2xf32>
    %135 = stablehlo.subtract %arg4, %134 : tensor<1x1x2x2xf32>
    %136 = stablehlo.multiply %130, %47 : tensor<2xf32>
    %137 = stablehlo.subtract %arg5, %136 : tensor<2xf32>
    %138 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %139 = stablehlo.multiply %138, %42 : tensor<4x3xf32>
    %140 = stablehlo.subtract %arg6, %139 : tensor<4x3xf32>
    %141 = stablehlo.multiply %124, %40 : tensor<3xf32>
    %142 = stablehlo.subtract %arg7, %141 : tensor<3xf32>
    %143 = stablehlo.multiply %2, %34 : tensor<2x3xf32>
    %144 = stablehlo.reduce(%143 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    return %123, %126, %129, %132, %135, %137, %140, %142, %144 : tensor<3x3x2x3xf32>, tensor<3xf32>, tensor<1x1x3x2xf32>, tensor<2xf32>, tensor<1x1x2x2xf32>, tensor<2xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
