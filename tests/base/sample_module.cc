// Counts how often it is called, to show that the module is loaded once and stays.
extern "C" int base_test_count() {
  static int count = 0;
  return ++count;
}
