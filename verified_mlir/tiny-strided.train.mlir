module @"tiny-strided" {
  func.func public @train_step(%arg0: tensor<3x3x2x4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<1x1x4x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<1x1x4x2xf32>, %arg5: tensor<2xf32>, %arg6: tensor<4x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<2x7x6x2xf32>, %arg9: tensor<2x3xf32>, %arg10: tensor<f32>) -> (tensor<3x3x2x4xf32>, tensor<4xf32>, tensor<1x1x4x4xf32>, tensor<4xf32>, tensor<1x1x4x2xf32>, tensor<2xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<2.0> : tensor<2x3xf32>
    %1 = stablehlo.divide %arg9, %0 : tensor<2x3xf32>
    %2 = stablehlo.negate %1 : tensor<2x3xf32>
    %3 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %4 = stablehlo.multiply %3, %2 : tensor<2x3xf32>
    %5 = stablehlo.pad %arg8, %zero, low = [0, 1, 0, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x7x6x2xf32>, tensor<f32>) -> tensor<2x9x7x2xf32>
    %6 = stablehlo.transpose %5, dims = [0, 3, 1, 2] : (tensor<2x9x7x2xf32>) -> tensor<2x2x9x7xf32>
    %7 = stablehlo.slice %6 [0:2:1, 0:2:1, 0:7:2, 0:5:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %8 = stablehlo.slice %6 [0:2:1, 0:2:1, 0:7:2, 1:6:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %9 = stablehlo.slice %6 [0:2:1, 0:2:1, 0:7:2, 2:7:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %10 = stablehlo.slice %6 [0:2:1, 0:2:1, 1:8:2, 0:5:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %11 = stablehlo.slice %6 [0:2:1, 0:2:1, 1:8:2, 1:6:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %12 = stablehlo.slice %6 [0:2:1, 0:2:1, 1:8:2, 2:7:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %13 = stablehlo.slice %6 [0:2:1, 0:2:1, 2:9:2, 0:5:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %14 = stablehlo.slice %6 [0:2:1, 0:2:1, 2:9:2, 1:6:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %15 = stablehlo.slice %6 [0:2:1, 0:2:1, 2:9:2, 2:7:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %16 = stablehlo.concatenate %7, %8, %9, %10, %11, %12, %13, %14, %15, dim = 1 : (tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>) -> tensor<2x18x4x3xf32>
    %17 = stablehlo.reshape %arg0 : (tensor<3x3x2x4xf32>) -> tensor<18x4xf32>
    %18 = stablehlo.dot_general %16, %17, contracting_dims = [1] x [0] : (tensor<2x18x4x3xf32>, tensor<18x4xf32>) -> tensor<2x4x3x4xf32>
    %19 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<4xf32>) -> tensor<2x4x3x4xf32>
    %20 = stablehlo.add %18, %19 : tensor<2x4x3x4xf32>
    %21 = stablehlo.tanh %20 : tensor<2x4x3x4xf32>
    %22 = stablehlo.pad %21, %zero, low = [0, 0, 0, 0], high = [0, 1, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x4x3x4xf32>, tensor<f32>) -> tensor<2x5x3x4xf32>
    %23 = stablehlo.slice %22 [0:2:1, 0:4:1, 0:3:1, 0:4:1] : (tensor<2x5x3x4xf32>) -> tensor<2x4x3x4xf32>
    %24 = stablehlo.convolution(%23, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x3x4xf32>, tensor<1x1x4x4xf32>) -> tensor<2x4x3x4xf32>
    %25 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<4xf32>) -> tensor<2x4x3x4xf32>
    %26 = stablehlo.add %24, %25 : tensor<2x4x3x4xf32>
    %27 = stablehlo.constant dense<0.0> : tensor<2x4x3x4xf32>
    %28 = stablehlo.maximum %26, %27 : tensor<2x4x3x4xf32>
    %29 = stablehlo.slice %28 [0:2:1, 0:3:1, 0:2:1, 0:4:1] : (tensor<2x4x3x4xf32>) -> tensor<2x3x2x4xf32>
    %30 = stablehlo.slice %28 [0:2:1, 0:3:1, 1:3:1, 0:4:1] : (tensor<2x4x3x4xf32>) -> tensor<2x3x2x4xf32>
    %31 = stablehlo.maximum %29, %30 : tensor<2x3x2x4xf32>
    %32 = stablehlo.slice %28 [0:2:1, 1:4:1, 0:2:1, 0:4:1] : (tensor<2x4x3x4xf32>) -> tensor<2x3x2x4xf32>
    %33 = stablehlo.maximum %31, %32 : tensor<2x3x2x4xf32>
    %34 = stablehlo.slice %28 [0:2:1, 1:4:1, 1:3:1, 0:4:1] : (tensor<2x4x3x4xf32>) -> tensor<2x3x2x4xf32>
    %35 = stablehlo.maximum %33, %34 : tensor<2x3x2x4xf32>
    %36 = stablehlo.convolution(%35, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x3x2x4xf32>, tensor<1x1x4x2xf32>) -> tensor<2x2x1x2xf32>
    %37 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<2xf32>) -> tensor<2x2x1x2xf32>
    %38 = stablehlo.add %36, %37 : tensor<2x2x1x2xf32>
    %39 = stablehlo.logistic %38 : tensor<2x2x1x2xf32>
    %40 = stablehlo.reshape %39 : (tensor<2x2x1x2xf32>) -> tensor<2x4xf32>
    %41 = stablehlo.dot_general %40, %arg6, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
    %42 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %43 = stablehlo.add %41, %42 : tensor<2x3xf32>
    %44 = stablehlo.reduce(%43 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %45 = stablehlo.broadcast_in_dim %44, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %46 = stablehlo.subtract %43, %45 : tensor<2x3xf32>
    %47 = stablehlo.exponential %46 : tensor<2x3xf32>
    %48 = stablehlo.reduce(%47 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %49 = stablehlo.log %48 : tensor<2xf32>
    %50 = stablehlo.broadcast_in_dim %49, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %51 = stablehlo.subtract %46, %50 : tensor<2x3xf32>
    %52 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %53 = stablehlo.broadcast_in_dim %52, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %54 = stablehlo.exponential %51 : tensor<2x3xf32>
    %55 = stablehlo.multiply %53, %54 : tensor<2x3xf32>
    %56 = stablehlo.subtract %4, %55 : tensor<2x3xf32>
    %57 = stablehlo.reduce(%56 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %58 = stablehlo.dot_general %56, %arg6, contracting_dims = [1] x [1] : (tensor<2x3xf32>, tensor<4x3xf32>) -> tensor<2x4xf32>
    %59 = stablehlo.dot_general %40, %56, contracting_dims = [0] x [0] : (tensor<2x4xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
    %60 = stablehlo.reshape %58 : (tensor<2x4xf32>) -> tensor<2x2x1x2xf32>
    %61 = stablehlo.multiply %60, %39 : tensor<2x2x1x2xf32>
    %62 = stablehlo.multiply %61, %39 : tensor<2x2x1x2xf32>
    %63 = stablehlo.subtract %61, %62 : tensor<2x2x1x2xf32>
    %64 = stablehlo.reduce(%63 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x2x1x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %65 = stablehlo.reduce(%64 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x2xf32>, tensor<f32>) -> tensor<2xf32>
    %66 = stablehlo.reverse %arg4, dims = [0, 1] : tensor<1x1x4x2xf32>
    %67 = stablehlo.convolution(%63, %66) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 1]], lhs_dilate = [2, 2]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x1x2xf32>, tensor<1x1x4x2xf32>) -> tensor<2x3x2x4xf32>
    %68 = stablehlo.pad %35, %zero, low = [0, 0, 0, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x4xf32>, tensor<f32>) -> tensor<2x3x2x4xf32>
    %69 = stablehlo.reshape %63 : (tensor<2x2x1x2xf32>) -> tensor<2x2x2xf32>
    %70 = stablehlo.slice %68 [0:2:1, 0:3:2, 0:1:2, 0:4:1] : (tensor<2x3x2x4xf32>) -> tensor<2x2x1x4xf32>
    %71 = stablehlo.reshape %70 : (tensor<2x2x1x4xf32>) -> tensor<2x2x4xf32>
    %72 = stablehlo.dot_general %71, %69, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x2x4xf32>, tensor<2x2x2xf32>) -> tensor<2x4x2xf32>
    %73 = stablehlo.reduce(%72 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4x2xf32>, tensor<f32>) -> tensor<4x2xf32>
    %74 = stablehlo.reshape %73 : (tensor<4x2xf32>) -> tensor<1x1x4x2xf32>
    %75 = stablehlo.constant dense<0.0> : tensor<2x3x2x4xf32>
    %c76 = stablehlo.compare EQ, %29, %35 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %76 = stablehlo.select %c76, %67, %75 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %c77 = stablehlo.compare EQ, %29, %35 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %77 = stablehlo.select %c77, %75, %67 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %78 = stablehlo.pad %76, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x4xf32>, tensor<f32>) -> tensor<2x4x3x4xf32>
    %79 = stablehlo.add %27, %78 : tensor<2x4x3x4xf32>
    %c80 = stablehlo.compare EQ, %30, %35 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %80 = stablehlo.select %c80, %77, %75 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %c81 = stablehlo.compare EQ, %30, %35 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %81 = stablehlo.select %c81, %75, %77 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %82 = stablehlo.pad %80, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x4xf32>, tensor<f32>) -> tensor<2x4x3x4xf32>
    %83 = stablehlo.add %79, %82 : tensor<2x4x3x4xf32>
    %c84 = stablehlo.compare EQ, %32, %35 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %84 = stablehlo.select %c84, %81, %75 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %c85 = stablehlo.compare EQ, %32, %35 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %85 = stablehlo.select %c85, %75, %81 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %86 = stablehlo.pad %84, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x4xf32>, tensor<f32>) -> tensor<2x4x3x4xf32>
    %87 = stablehlo.add %83, %86 : tensor<2x4x3x4xf32>
    %c88 = stablehlo.compare EQ, %34, %35 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %88 = stablehlo.select %c88, %85, %75 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %89 = stablehlo.pad %88, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x4xf32>, tensor<f32>) -> tensor<2x4x3x4xf32>
    %90 = stablehlo.add %87, %89 : tensor<2x4x3x4xf32>
    %c91 = stablehlo.compare GT, %28, %27 : (tensor<2x4x3x4xf32>, tensor<2x4x3x4xf32>) -> tensor<2x4x3x4xi1>
    %91 = stablehlo.select %c91, %90, %27 : tensor<2x4x3x4xi1>, tensor<2x4x3x4xf32>
    %92 = stablehlo.reduce(%91 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x4x3x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %93 = stablehlo.reduce(%92 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %94 = stablehlo.pad %91, %zero, low = [0, 0, 0, 0], high = [0, 1, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x4x3x4xf32>, tensor<f32>) -> tensor<2x5x3x4xf32>
    %95 = stablehlo.slice %94 [0:2:1, 0:4:1, 0:3:1, 0:4:1] : (tensor<2x5x3x4xf32>) -> tensor<2x4x3x4xf32>
    %96 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<1x1x4x4xf32>
    %97 = stablehlo.convolution(%95, %96) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x3x4xf32>, tensor<1x1x4x4xf32>) -> tensor<2x4x3x4xf32>
    %98 = stablehlo.reshape %22 : (tensor<2x5x3x4xf32>) -> tensor<2x15x4xf32>
    %99 = stablehlo.optimization_barrier %98 : tensor<2x15x4xf32>
    %100 = stablehlo.reshape %94 : (tensor<2x5x3x4xf32>) -> tensor<2x15x4xf32>
    %101 = stablehlo.optimization_barrier %100 : tensor<2x15x4xf32>
    %102 = stablehlo.slice %101 [0:2:1, 0:12:1, 0:4:1] : (tensor<2x15x4xf32>) -> tensor<2x12x4xf32>
    %103 = stablehlo.slice %99 [0:2:1, 0:12:1, 0:4:1] : (tensor<2x15x4xf32>) -> tensor<2x12x4xf32>
    %104 = stablehlo.dot_general %103, %102, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x12x4xf32>, tensor<2x12x4xf32>) -> tensor<2x4x4xf32>
    %105 = stablehlo.reduce(%104 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4x4xf32>, tensor<f32>) -> tensor<4x4xf32>
    %106 = stablehlo.reshape %105 : (tensor<4x4xf32>) -> tensor<1x1x4x4xf32>
    %107 = stablehlo.multiply %97, %21 : tensor<2x4x3x4xf32>
    %108 = stablehlo.multiply %107, %21 : tensor<2x4x3x4xf32>
    %109 = stablehlo.subtract %97, %108 : tensor<2x4x3x4xf32>
    %110 = stablehlo.reduce(%109 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x4x3x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %111 = stablehlo.reduce(%110 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %112 = stablehlo.dot_general %16, %109, batching_dims = [0] x [0], contracting_dims = [2, 3] x [1, 2] : (tensor<2x18x4x3xf32>, tensor<2x4x3x4xf32>) -> tensor<2x18x4xf32>
    %113 = stablehlo.reduce(%112 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x18x4xf32>, tensor<f32>) -> tensor<18x4xf32>
    %114 = stablehlo.reshape %113 : (tensor<18x4xf32>) -> tensor<3x3x2x4xf32>
    %115 = stablehlo.subtract %arg0, %114 : tensor<3x3x2x4xf32>
    %116 = stablehlo.subtract %arg1, %111 : tensor<4xf32>
    %117 = stablehlo.subtract %arg2, %106 : tensor<1x1x4x4xf32>
    %118 = stablehlo.subtract %arg3, %93 : tensor<4xf32>
    %119 = stablehlo.subtract %arg4, %74 : tensor<1x1x4x2xf32>
    %120 = stablehlo.subtract %arg5, %65 : tensor<2xf32>
    %121 = stablehlo.subtract %arg6, %59 : tensor<4x3xf32>
    %122 = stablehlo.subtract %arg7, %57 : tensor<3xf32>
    %123 = stablehlo.multiply %2, %51 : tensor<2x3xf32>
    %124 = stablehlo.reduce(%123 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    return %115, %116, %117, %118, %119, %120, %121, %122, %124 : tensor<3x3x2x4xf32>, tensor<4xf32>, tensor<1x1x4x4xf32>, tensor<4xf32>, tensor<1x1x4x2xf32>, tensor<2xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
