package io.kitgen.processor.generate.contract;

import static io.kitgen.processor.sketch.SketchedError.error;
import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static io.kitgen.processor.sketch.SketchedTypes.ID;
import static io.kitgen.processor.sketch.SketchedTypes.INT;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.STRING;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static io.kitgen.processor.sketch.SketchedTypes.array;
import static io.kitgen.processor.sketch.SketchedTypes.constants;
import static io.kitgen.processor.sketch.SketchedTypes.list;
import static io.kitgen.processor.sketch.SketchedTypes.member;
import static io.kitgen.processor.sketch.SketchedTypes.nullable;
import static io.kitgen.processor.sketch.SketchedTypes.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.spi.GeneratedFile;
import org.junit.jupiter.api.Test;

class ContractGeneratorTest {
  private static final String EXPECTED =
      """
      {
        "kitgen": 1,
        "service": "shop",
        "interface": "demo.Shop",
        "operations": [
          {
            "name": "find",
            "method": "find",
            "parameterTypes": [
              "java.util.UUID",
              "java.util.List"
            ],
            "context": true,
            "javadoc": "Finds \\"all\\".",
            "parameters": [
              {
                "name": "id",
                "type": "java.util.UUID",
                "nullness": "NON_NULL",
                "javadoc": "which one"
              },
              {
                "name": "tags",
                "type": "java.util.List<java.lang.String>",
                "nullness": "NULLABLE"
              }
            ],
            "result": {
              "name": "value",
              "type": "long",
              "nullness": "NON_NULL",
              "javadoc": "the count"
            },
            "errors": [
              {
                "name": "sold-out",
                "type": "demo.SoldOutException",
                "code": "FAILED_PRECONDITION",
                "httpStatus": 400
              }
            ],
            "timeout": "PT0.25S"
          },
          {
            "name": "ping",
            "method": "ping",
            "parameterTypes": [
              "int[]"
            ],
            "deprecated": true,
            "parameters": [
              {
                "name": "counts",
                "type": "int[]",
                "nullness": "NON_NULL"
              }
            ],
            "result": {
              "stage": true
            },
            "errors": []
          }
        ],
        "types": {
          "demo.Color": {
            "enum": [
              "RED",
              "GREEN"
            ]
          },
          "demo.Order": {
            "record": [
              {
                "name": "id",
                "type": "java.util.UUID",
                "nullness": "NON_NULL"
              }
            ]
          }
        }
      }
      """;

  @Test
  void tellsWhatTheServicePromises() {
    ServiceModel model =
        service("Shop")
            .annotated(annotation("io.kitgen.KitService", "name", "shop"))
            .with(
                operation("find")
                    .documented("Finds \"all\".", "the count")
                    .annotated(annotation("io.kitgen.policy.Timeout", "value", "250ms"))
                    .takingContext()
                    .takingDocumented("id", ID, "which one")
                    .taking("tags", nullable(list(STRING)))
                    .declaring(error("SoldOutException").made().model())
                    .returning(LONG))
            .with(operation("ping").staged().deprecated(false).taking("counts", array(INT)))
            .with(record("Order", member("id", ID)))
            .with(constants("Color", "RED", "GREEN"))
            .model();
    GeneratedFile.Resource file =
        (GeneratedFile.Resource)
            new ContractGenerator().generate(Planner.plan(model)).findFirst().orElseThrow();
    assertThat(file.path()).isEqualTo("META-INF/kitgen/demo.Shop.json");
    assertThat(file.content()).isEqualTo(EXPECTED);
  }
}
