package demo;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonMerge;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import io.kitgen.KitService;
import java.util.List;
import org.jspecify.annotations.Nullable;

@KitService
public interface Shop {
  Order find(String id);

  @JsonRootName("order") // KIT157
  record Order(
      @JacksonInject // KIT157
      String tenant,
      @JsonRawValue // KIT157
      String extra,
      @JsonMerge // KIT157
      List<String> tags,
      @JsonView(String.class) // KIT157
      String note,
      Line line) {}

  @JsonFilter("lines") // KIT157
  @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class) // KIT157
  @JsonIgnoreType // KIT157
  record Line(
      @JsonBackReference // KIT157
      @Nullable Order order) {}
}
