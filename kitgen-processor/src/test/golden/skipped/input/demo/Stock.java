package demo;

interface Stock<S> {
  S shelf(int number);

  @io.kitgen.Skip("the shelf itself does not travel")
  void put(S shelf);
}
