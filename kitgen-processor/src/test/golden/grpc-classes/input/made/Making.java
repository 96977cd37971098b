package made;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Types that are made in other ways than records. */
@NullMarked
@KitService
@GrpcApi(packageName = "made.v1")
public interface Making {

  Bean bean(Bean bean);

  Built built(Built built);

  Created created(Created created);

  Odd odd(Odd odd, Level level);

  Stream<Level> levels(Iterator<List<Integer>> numbers);
}
