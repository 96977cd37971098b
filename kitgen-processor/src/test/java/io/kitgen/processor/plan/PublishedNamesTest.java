package io.kitgen.processor.plan;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedTypes.ID;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static io.kitgen.processor.sketch.SketchedTypes.member;
import static io.kitgen.processor.sketch.SketchedTypes.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.sketch.SketchedService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublishedNamesTest {

  private static final ClassName ORDER = ClassName.get("demo", "Order");
  private static final ClassName PAGE = ClassName.get("demo", "Page");

  @Test
  void callsATypeByItsSimpleName() {
    assertThat(name(ORDER)).isEqualTo("Order");
  }

  @Test
  void putsArgumentsFirst() {
    assertThat(name(of(PAGE, ORDER))).isEqualTo("OrderPage");
    assertThat(name(of(ClassName.get("demo", "Pair"), ORDER, ClassName.get(UUID.class))))
        .isEqualTo("OrderUUIDPair");
    assertThat(name(of(PAGE, of(PAGE, ORDER)))).isEqualTo("OrderPagePage");
  }

  @Test
  void namesContainersToo() {
    assertThat(name(of(PAGE, of(ClassName.get(List.class), ORDER)))).isEqualTo("OrderListPage");
    assertThat(name(of(PAGE, of(ClassName.get(Optional.class), ORDER))))
        .isEqualTo("OrderOptionalPage");
    ClassName map = ClassName.get(Map.class);
    assertThat(name(of(PAGE, of(map, ClassName.get(String.class), ORDER))))
        .isEqualTo("OrderMapPage");
    assertThat(name(of(PAGE, of(map, ClassName.get(UUID.class), ORDER))))
        .isEqualTo("UUIDOrderMapPage");
    assertThat(name(of(PAGE, ArrayTypeName.of(TypeName.BYTE)))).isEqualTo("BytesPage");
    assertThat(name(of(PAGE, ArrayTypeName.of(TypeName.INT)))).isEqualTo("IntArrayPage");
  }

  @Test
  void takesTheNameThatIsGiven() {
    assertThat(name(ORDER, kitType("PurchaseOrder"))).isEqualTo("PurchaseOrder");
    assertThat(name(of(PAGE, ORDER), kitType("PageOf*"))).isEqualTo("PageOfOrder");
  }

  @Test
  void tellsTypesApartWhateverHappens() {
    ClassName other = ClassName.get("sales", "Order");
    PublishedNames names = names(type(ORDER), type(other));
    assertThat(names.of(ORDER)).isEqualTo("Order");
    assertThat(names.of(other)).isEqualTo("Order_2");
  }

  @Test
  void knowsTheTypesOfTheServiceAlone() {
    assertThatThrownBy(() -> names().of(PAGE)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String name(TypeName type, AnnotationModel... annotations) {
    return names(type(type, annotations)).of(type);
  }

  private static PublishedNames names(DataType... types) {
    SketchedService service =
        SketchedService.service("Shop")
            .with(operation("find"))
            .with(record("Order", member("id", ID)))
            .with(type(of(PAGE, ORDER)));
    List.of(types).forEach(service::with);
    return PublishedNames.of(Planner.plan(service.model()));
  }

  private static AnnotationModel kitType(String name) {
    return annotation("io.kitgen.KitType", "name", name);
  }

  private static TypeName of(ClassName raw, TypeName... arguments) {
    return ParameterizedTypeName.get(raw, arguments);
  }

  private static DataType type(TypeName name, AnnotationModel... annotations) {
    ClassName raw =
        name instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) name;
    return new DataType.RecordType(
        name, raw, List.of(member("id", ID)), true, List.of(annotations), Origin.UNKNOWN);
  }
}
