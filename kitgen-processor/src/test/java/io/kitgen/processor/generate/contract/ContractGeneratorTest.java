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
import static io.kitgen.processor.sketch.SketchedTypes.named;
import static io.kitgen.processor.sketch.SketchedTypes.nullable;
import static io.kitgen.processor.sketch.SketchedTypes.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.contract.json.ContractReader;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.ContractFact;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.spi.GeneratedFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContractGeneratorTest {
  private static final String EXPECTED =
      """
      {
        "kitgen": 1,
        "generator": "0.1",
        "service": "shop",
        "interface": "demo.Shop",
        "json": {
          "longs": "STRING"
        },
        "transports": {
          "lines": {
            "wire": "binary"
          }
        },
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
            "timeout": "PT0.25S",
            "parameters": [
              {
                "name": "id",
                "type": "java.util.UUID",
                "required": true,
                "javadoc": "which one"
              },
              {
                "name": "tags",
                "type": "java.util.List<java.lang.String>?"
              }
            ],
            "result": {
              "name": "value",
              "type": "long",
              "javadoc": "the count"
            },
            "errors": [
              {
                "name": "sold-out",
                "type": "demo.SoldOutException",
                "checked": true,
                "code": "FAILED_PRECONDITION",
                "httpStatus": 400
              }
            ],
            "transports": {
              "lines": {
                "parameter.id": "1",
                "word": [
                  "find",
                  "get"
                ]
              }
            }
          },
          {
            "name": "ping",
            "method": "ping",
            "parameterTypes": [
              "int[]",
              "demo.Order",
              "demo.Color"
            ],
            "deprecated": true,
            "parameters": [
              {
                "name": "counts",
                "type": "int[]",
                "required": true
              },
              {
                "name": "order",
                "type": "demo.Order",
                "required": true
              },
              {
                "name": "color",
                "type": "demo.Color",
                "required": true
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
              {
                "name": "RED"
              },
              {
                "name": "GREEN"
              }
            ]
          },
          "demo.Order": {
            "object": [
              {
                "name": "id",
                "type": "java.util.UUID",
                "required": true
              }
            ]
          }
        }
      }
      """;

  @Test
  void tellsWhatTheServicePromises() throws Exception {
    ServiceModel model =
        service("Shop")
            .annotated(annotation("io.kitgen.KitService", "name", "shop"))
            .annotated(annotation("io.kitgen.JsonPolicy", "longs", "STRING"))
            .with(
                operation("find")
                    .documented("Finds \"all\".", "the count")
                    .annotated(annotation("io.kitgen.policy.Timeout", "value", "250ms"))
                    .takingContext()
                    .takingDocumented("id", ID, "which one")
                    .taking("tags", nullable(list(STRING)))
                    .declaring(error("SoldOutException").checked().made().model())
                    .returning(LONG))
            .with(
                operation("ping")
                    .staged()
                    .deprecated(false)
                    .taking("counts", array(INT))
                    .taking("order", named("demo.Order"))
                    .taking("color", named("demo.Color")))
            .with(record("Order", member("id", ID)))
            .with(constants("Color", "RED", "GREEN"))
            .model();
    ServicePlan bare = Planner.plan(model);
    OperationPlan find = bare.operations().get(0);
    List<ContractFact> facts =
        List.of(
            ContractFact.binaryWire(),
            ContractFact.of(find, "word", "find"),
            ContractFact.of(find, find.fields().get(0), "1"),
            ContractFact.of(find, "word", "get"));
    ServicePlan plan = bare.promising(new TreeMap<>(Map.of("lines", facts)));
    GeneratedFile.Resource file =
        (GeneratedFile.Resource) new ContractGenerator().generate(plan).findFirst().orElseThrow();
    assertThat(file.path()).isEqualTo("META-INF/kitgen/demo.Shop.json");
    assertThat(file.content()).isEqualTo(EXPECTED);
    assertThat(ContractReader.read(file.content())).isEqualTo(ServiceContract.of(plan));
  }
}
