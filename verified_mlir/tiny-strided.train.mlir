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
    %9 = stablehlo.concatenate %7, %8, dim = 1 : (tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>) -> tensor<2x4x4x3xf32>
    %10 = stablehlo.slice %6 [0:2:1, 0:2:1, 0:7:2, 2:7:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %11 = stablehlo.concatenate %9, %10, dim = 1 : (tensor<2x4x4x3xf32>, tensor<2x2x4x3xf32>) -> tensor<2x6x4x3xf32>
    %12 = stablehlo.slice %6 [0:2:1, 0:2:1, 1:8:2, 0:5:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %13 = stablehlo.concatenate %11, %12, dim = 1 : (tensor<2x6x4x3xf32>, tensor<2x2x4x3xf32>) -> tensor<2x8x4x3xf32>
    %14 = stablehlo.slice %6 [0:2:1, 0:2:1, 1:8:2, 1:6:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %15 = stablehlo.concatenate %13, %14, dim = 1 : (tensor<2x8x4x3xf32>, tensor<2x2x4x3xf32>) -> tensor<2x10x4x3xf32>
    %16 = stablehlo.slice %6 [0:2:1, 0:2:1, 1:8:2, 2:7:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %17 = stablehlo.concatenate %15, %16, dim = 1 : (tensor<2x10x4x3xf32>, tensor<2x2x4x3xf32>) -> tensor<2x12x4x3xf32>
    %18 = stablehlo.slice %6 [0:2:1, 0:2:1, 2:9:2, 0:5:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %19 = stablehlo.concatenate %17, %18, dim = 1 : (tensor<2x12x4x3xf32>, tensor<2x2x4x3xf32>) -> tensor<2x14x4x3xf32>
    %20 = stablehlo.slice %6 [0:2:1, 0:2:1, 2:9:2, 1:6:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %21 = stablehlo.concatenate %19, %20, dim = 1 : (tensor<2x14x4x3xf32>, tensor<2x2x4x3xf32>) -> tensor<2x16x4x3xf32>
    %22 = stablehlo.slice %6 [0:2:1, 0:2:1, 2:9:2, 2:7:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %23 = stablehlo.concatenate %21, %22, dim = 1 : (tensor<2x16x4x3xf32>, tensor<2x2x4x3xf32>) -> tensor<2x18x4x3xf32>
    %24 = stablehlo.reshape %arg0 : (tensor<3x3x2x4xf32>) -> tensor<18x4xf32>
    %25 = stablehlo.dot_general %23, %24, contracting_dims = [1] x [0] : (tensor<2x18x4x3xf32>, tensor<18x4xf32>) -> tensor<2x4x3x4xf32>
    %26 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<4xf32>) -> tensor<2x4x3x4xf32>
    %27 = stablehlo.add %25, %26 : tensor<2x4x3x4xf32>
    %28 = stablehlo.tanh %27 : tensor<2x4x3x4xf32>
    %29 = stablehlo.convolution(%28, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x3x4xf32>, tensor<1x1x4x4xf32>) -> tensor<2x4x3x4xf32>
    %30 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<4xf32>) -> tensor<2x4x3x4xf32>
    %31 = stablehlo.add %29, %30 : tensor<2x4x3x4xf32>
    %32 = stablehlo.constant dense<0.0> : tensor<2x4x3x4xf32>
    %33 = stablehlo.maximum %31, %32 : tensor<2x4x3x4xf32>
    %34 = stablehlo.slice %33 [0:2:1, 0:3:1, 0:2:1, 0:4:1] : (tensor<2x4x3x4xf32>) -> tensor<2x3x2x4xf32>
    %35 = stablehlo.slice %33 [0:2:1, 0:3:1, 1:3:1, 0:4:1] : (tensor<2x4x3x4xf32>) -> tensor<2x3x2x4xf32>
    %36 = stablehlo.maximum %34, %35 : tensor<2x3x2x4xf32>
    %37 = stablehlo.slice %33 [0:2:1, 1:4:1, 0:2:1, 0:4:1] : (tensor<2x4x3x4xf32>) -> tensor<2x3x2x4xf32>
    %38 = stablehlo.maximum %36, %37 : tensor<2x3x2x4xf32>
    %39 = stablehlo.slice %33 [0:2:1, 1:4:1, 1:3:1, 0:4:1] : (tensor<2x4x3x4xf32>) -> tensor<2x3x2x4xf32>
    %40 = stablehlo.maximum %38, %39 : tensor<2x3x2x4xf32>
    %41 = stablehlo.convolution(%40, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x3x2x4xf32>, tensor<1x1x4x2xf32>) -> tensor<2x2x1x2xf32>
    %42 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<2xf32>) -> tensor<2x2x1x2xf32>
    %43 = stablehlo.add %41, %42 : tensor<2x2x1x2xf32>
    %44 = stablehlo.logistic %43 : tensor<2x2x1x2xf32>
    %45 = stablehlo.reshape %44 : (tensor<2x2x1x2xf32>) -> tensor<2x4xf32>
    %46 = stablehlo.dot_general %45, %arg6, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
    %47 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %48 = stablehlo.add %46, %47 : tensor<2x3xf32>
    %49 = stablehlo.reduce(%48 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %50 = stablehlo.broadcast_in_dim %49, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %51 = stablehlo.subtract %48, %50 : tensor<2x3xf32>
    %52 = stablehlo.exponential %51 : tensor<2x3xf32>
    %53 = stablehlo.reduce(%52 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %54 = stablehlo.log %53 : tensor<2xf32>
    %55 = stablehlo.broadcast_in_dim %54, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %56 = stablehlo.subtract %51, %55 : tensor<2x3xf32>
    %57 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %58 = stablehlo.broadcast_in_dim %57, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %59 = stablehlo.exponential %56 : tensor<2x3xf32>
    %60 = stablehlo.multiply %58, %59 : tensor<2x3xf32>
    %61 = stablehlo.subtract %4, %60 : tensor<2x3xf32>
    %62 = stablehlo.reduce(%61 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %63 = stablehlo.dot_general %61, %arg6, contracting_dims = [1] x [1] : (tensor<2x3xf32>, tensor<4x3xf32>) -> tensor<2x4xf32>
    %64 = stablehlo.dot_general %45, %61, contracting_dims = [0] x [0] : (tensor<2x4xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
    %65 = stablehlo.reshape %63 : (tensor<2x4xf32>) -> tensor<2x2x1x2xf32>
    %66 = stablehlo.multiply %65, %44 : tensor<2x2x1x2xf32>
    %67 = stablehlo.multiply %66, %44 : tensor<2x2x1x2xf32>
    %68 = stablehlo.subtract %66, %67 : tensor<2x2x1x2xf32>
    %69 = stablehlo.reduce(%68 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x2x1x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %70 = stablehlo.reduce(%69 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x2xf32>, tensor<f32>) -> tensor<2xf32>
    %71 = stablehlo.reverse %arg4, dims = [0, 1] : tensor<1x1x4x2xf32>
    %72 = stablehlo.convolution(%68, %71) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 1]], lhs_dilate = [2, 2]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x1x2xf32>, tensor<1x1x4x2xf32>) -> tensor<2x3x2x4xf32>
    %73 = stablehlo.pad %40, %zero, low = [0, 0, 0, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x4xf32>, tensor<f32>) -> tensor<2x3x2x4xf32>
    %74 = stablehlo.reshape %68 : (tensor<2x2x1x2xf32>) -> tensor<2x2x2xf32>
    %75 = stablehlo.slice %73 [0:2:1, 0:3:2, 0:1:2, 0:4:1] : (tensor<2x3x2x4xf32>) -> tensor<2x2x1x4xf32>
    %76 = stablehlo.reshape %75 : (tensor<2x2x1x4xf32>) -> tensor<2x2x4xf32>
    %77 = stablehlo.dot_general %76, %74, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x2x4xf32>, tensor<2x2x2xf32>) -> tensor<2x4x2xf32>
    %78 = stablehlo.reduce(%77 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4x2xf32>, tensor<f32>) -> tensor<4x2xf32>
    %79 = stablehlo.reshape %78 : (tensor<4x2xf32>) -> tensor<1x1x4x2xf32>
    %80 = stablehlo.constant dense<0.0> : tensor<2x3x2x4xf32>
    %c81 = stablehlo.compare EQ, %34, %40 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %81 = stablehlo.select %c81, %72, %80 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %c82 = stablehlo.compare EQ, %34, %40 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %82 = stablehlo.select %c82, %80, %72 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %83 = stablehlo.pad %81, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x4xf32>, tensor<f32>) -> tensor<2x4x3x4xf32>
    %84 = stablehlo.add %32, %83 : tensor<2x4x3x4xf32>
    %c85 = stablehlo.compare EQ, %35, %40 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %85 = stablehlo.select %c85, %82, %80 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %c86 = stablehlo.compare EQ, %35, %40 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %86 = stablehlo.select %c86, %80, %82 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %87 = stablehlo.pad %85, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x4xf32>, tensor<f32>) -> tensor<2x4x3x4xf32>
    %88 = stablehlo.add %84, %87 : tensor<2x4x3x4xf32>
    %c89 = stablehlo.compare EQ, %37, %40 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %89 = stablehlo.select %c89, %86, %80 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %c90 = stablehlo.compare EQ, %37, %40 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %90 = stablehlo.select %c90, %80, %86 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %91 = stablehlo.pad %89, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x4xf32>, tensor<f32>) -> tensor<2x4x3x4xf32>
    %92 = stablehlo.add %88, %91 : tensor<2x4x3x4xf32>
    %c93 = stablehlo.compare EQ, %39, %40 : (tensor<2x3x2x4xf32>, tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xi1>
    %93 = stablehlo.select %c93, %90, %80 : tensor<2x3x2x4xi1>, tensor<2x3x2x4xf32>
    %94 = stablehlo.pad %93, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x3x2x4xf32>, tensor<f32>) -> tensor<2x4x3x4xf32>
    %95 = stablehlo.add %92, %94 : tensor<2x4x3x4xf32>
    %c96 = stablehlo.compare GT, %31, %32 : (tensor<2x4x3x4xf32>, tensor<2x4x3x4xf32>) -> tensor<2x4x3x4xi1>
    %96 = stablehlo.select %c96, %95, %32 : tensor<2x4x3x4xi1>, tensor<2x4x3x4xf32>
    %97 = stablehlo.reduce(%96 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x4x3x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %98 = stablehlo.reduce(%97 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %99 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<1x1x4x4xf32>
    %100 = stablehlo.convolution(%96, %99) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x3x4xf32>, tensor<1x1x4x4xf32>) -> tensor<2x4x3x4xf32>
    %101 = stablehlo.pad %28, %zero, low = [0, 0, 0, 0], high = [0, 1, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x4x3x4xf32>, tensor<f32>) -> tensor<2x5x3x4xf32>
    %102 = stablehlo.reshape %101 : (tensor<2x5x3x4xf32>) -> tensor<2x15x4xf32>
    %103 = stablehlo.optimization_barrier %102 : tensor<2x15x4xf32>
    %104 = stablehlo.pad %96, %zero, low = [0, 0, 0, 0], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x4x3x4xf32>, tensor<f32>) -> tensor<2x4x3x4xf32>
    %105 = stablehlo.reshape %104 : (tensor<2x4x3x4xf32>) -> tensor<2x12x4xf32>
    %106 = stablehlo.optimization_barrier %105 : tensor<2x12x4xf32>
    %107 = stablehlo.slice %103 [0:2:1, 0:12:1, 0:4:1] : (tensor<2x15x4xf32>) -> tensor<2x12x4xf32>
    %108 = stablehlo.dot_general %107, %106, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x12x4xf32>, tensor<2x12x4xf32>) -> tensor<2x4x4xf32>
    %109 = stablehlo.reduce(%108 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4x4xf32>, tensor<f32>) -> tensor<4x4xf32>
    %110 = stablehlo.reshape %109 : (tensor<4x4xf32>) -> tensor<1x1x4x4xf32>
    %111 = stablehlo.multiply %100, %28 : tensor<2x4x3x4xf32>
    %112 = stablehlo.multiply %111, %28 : tensor<2x4x3x4xf32>
    %113 = stablehlo.subtract %100, %112 : tensor<2x4x3x4xf32>
    %114 = stablehlo.reduce(%113 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x4x3x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %115 = stablehlo.reduce(%114 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %116 = stablehlo.dot_general %23, %113, batching_dims = [0] x [0], contracting_dims = [2, 3] x [1, 2] : (tensor<2x18x4x3xf32>, tensor<2x4x3x4xf32>) -> tensor<2x18x4xf32>
    %117 = stablehlo.reduce(%116 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x18x4xf32>, tensor<f32>) -> tensor<18x4xf32>
    %118 = stablehlo.reshape %117 : (tensor<18x4xf32>) -> tensor<3x3x2x4xf32>
    %119 = stablehlo.subtract %arg0, %118 : tensor<3x3x2x4xf32>
    %120 = stablehlo.subtract %arg1, %115 : tensor<4xf32>
    %121 = stablehlo.subtract %arg2, %110 : tensor<1x1x4x4xf32>
    %122 = stablehlo.subtract %arg3, %98 : tensor<4xf32>
    %123 = stablehlo.subtract %arg4, %79 : tensor<1x1x4x2xf32>
    %124 = stablehlo.subtract %arg5, %70 : tensor<2xf32>
    %125 = stablehlo.subtract %arg6, %64 : tensor<4x3xf32>
    %126 = stablehlo.subtract %arg7, %62 : tensor<3xf32>
    %127 = stablehlo.multiply %2, %56 : tensor<2x3xf32>
    %128 = stablehlo.reduce(%127 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    return %119, %120, %121, %122, %123, %124, %125, %126, %128 : tensor<3x3x2x4xf32>, tensor<4xf32>, tensor<1x1x4x4xf32>, tensor<4xf32>, tensor<1x1x4x2xf32>, tensor<2xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
