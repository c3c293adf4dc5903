interface Linux {
    int getpid();
}
