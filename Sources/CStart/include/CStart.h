// The words of the command line behind the program's name, and how many; null where there are none.
//
// What was set for the Swift runtime is taken out of the environment again.
char *const *awslint_take_words(int *count);
