package io.github.alloyconnections.app.faults;

/** One command line against one fault at one endpoint. */
record Cell(Invocation invocation, Endpoint where, Fault fault) {

    @Override
    public String toString() {
        return invocation + " | " + where + " | " + fault;
    }
}
