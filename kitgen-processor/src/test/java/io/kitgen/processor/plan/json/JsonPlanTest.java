package io.kitgen.processor.plan.json;

import static io.kitgen.processor.sketch.SketchedError.error;
import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedTypes.DURATION;
import static io.kitgen.processor.sketch.SketchedTypes.ID;
import static io.kitgen.processor.sketch.SketchedTypes.INT;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.OBJECT;
import static io.kitgen.processor.sketch.SketchedTypes.STRING;
import static io.kitgen.processor.sketch.SketchedTypes.array;
import static io.kitgen.processor.sketch.SketchedTypes.constants;
import static io.kitgen.processor.sketch.SketchedTypes.list;
import static io.kitgen.processor.sketch.SketchedTypes.map;
import static io.kitgen.processor.sketch.SketchedTypes.member;
import static io.kitgen.processor.sketch.SketchedTypes.named;
import static io.kitgen.processor.sketch.SketchedTypes.nullable;
import static io.kitgen.processor.sketch.SketchedTypes.optional;
import static io.kitgen.processor.sketch.SketchedTypes.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.sketch.SketchedOperation;
import io.kitgen.processor.sketch.SketchedService;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonPlanTest {

  private static final TypeUse ORDER = named("demo.Order");
  private static final TypeUse COLOR = named("demo.Color");
  private static final ClassName JSON = ClassName.get("demo", "ShopJson");

  @Test
  void namesCodecsAfterTheirTypes() {
    SketchedOperation place =
        operation("place")
            .taking("order", ORDER)
            .taking("colors", list(COLOR))
            .taking("prices", map(STRING, LONG))
            .taking("sizes", array(INT))
            .returning(optional(list(ORDER)));
    JsonPlan json = plan(place);
    assertThat(json.codec(ORDER)).hasToString(JSON + ".ORDER");
    assertThat(json.codec(COLOR)).hasToString(JSON + ".COLOR");
    assertThat(json.textFormat(COLOR)).hasToString(JSON + ".COLOR_FORMAT");
    assertThat(json.codec(list(COLOR))).hasToString(JSON + ".LIST_OF_COLOR");
    assertThat(json.codec(map(STRING, LONG))).hasToString(JSON + ".MAP_OF_STRING_TO_LONG");
    assertThat(json.codec(array(INT))).hasToString(JSON + ".ARRAY_OF_INT");
    assertThat(json.codec(optional(list(ORDER)))).hasToString(JSON + ".LIST_OF_ORDER");
    assertThat(json.codec(ClassName.get("demo", "ShopMessages", "PlaceRequest")))
        .hasToString(JSON + ".PLACE_REQUEST");
  }

  @Test
  void takesScalarsFromTheRuntime() {
    JsonPlan json = plan(operation("find").taking("id", ID));
    assertThat(json.codec(LONG)).hasToString("io.kitgen.runtime.json.JsonCodecs.LONG");
    assertThat(json.codec(ID))
        .hasToString(
            "io.kitgen.runtime.json.JsonCodecs.text(io.kitgen.runtime.text.TextFormats.UUID)");
    assertThat(json.textFormat(DURATION))
        .hasToString("io.kitgen.runtime.text.TextFormats.DURATION");
  }

  @Test
  void tellsListsApartByTheNullsThatTheyLetPass() {
    TypeUse strict = list(STRING);
    TypeUse lenient = list(nullable(STRING));
    JsonPlan json = plan(operation("find").taking("a", strict).taking("b", lenient));
    assertThat(json.codec(strict)).hasToString(JSON + ".LIST_OF_STRING");
    assertThat(json.codec(lenient)).hasToString(JSON + ".LIST_OF_NULLABLE_STRING");
  }

  @Test
  void tellsTypesOfOneNameApartByWhatIsAround() {
    TypeUse other = named("com.sales.Order");
    JsonPlan json = plan(operation("place").taking("a", ORDER).taking("b", other));
    assertThat(json.codec(ORDER)).hasToString(JSON + ".ORDER");
    assertThat(json.codec(other)).hasToString(JSON + ".SALES_ORDER");
  }

  @Test
  void leavesMessagesAndErrorsTheirNames() {
    TypeUse request = named("demo.FindRequest");
    JsonPlan json =
        plan(
            operation("find")
                .taking("request", request)
                .declaring(error("GoneException").made().model()));
    assertThat(json.codec(ClassName.get("demo", "ShopMessages", "FindRequest")))
        .hasToString(JSON + ".FIND_REQUEST");
    assertThat(json.codec(request)).hasToString(JSON + ".DEMO_FIND_REQUEST");
    assertThat(json.errors()).extracting(error -> error.plan().constant()).containsExactly("GONE");
  }

  @Test
  void goesIntoRecordsOnce() {
    JsonPlan json = plan(operation("grow").taking("tree", named("demo.Tree")));
    assertThat(json.types()).extracting(JsonType::name).contains("Tree", "ListOfTree");
  }

  @Test
  void leavesOutWhatHasNoPlaceInJson() {
    JsonPlan json = plan(operation("find").taking("any", list(OBJECT)));
    assertThat(json.types())
        .extracting(JsonType::name)
        .containsExactly("FindRequest", "FindResponse");
  }

  private static JsonPlan plan(SketchedOperation operation) {
    SketchedService service =
        SketchedService.service("Shop")
            .with(operation)
            .with(record("Order", member("id", ID)))
            .with(record("FindRequest", member("id", ID)))
            .with(record("Tree", member("branches", list(named("demo.Tree")))))
            .with(constants("Color", "RED", "GREEN"));
    ClassName sales = ClassName.get("com.sales", "Order");
    service.with(
        new DataType.RecordType(
            sales, sales, List.of(member("id", ID)), true, List.of(), Origin.UNKNOWN));
    return JsonPlan.of(Planner.plan(service.model()));
  }
}
