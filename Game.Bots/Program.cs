// Placeholder until the command line arrives.
return 0;
