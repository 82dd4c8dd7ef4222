package samvaad.nomination;

/**
 * What became of the rows of a sheet. Stored by its fields' names.
 *
 * @param left rows that could have been taken when the sheet was read
 * @param held how many seats were held for the list before
 */
record Taken(int seated, int waiting, int corrected, int left, int held) {

    static final Taken NOTHING = new Taken(0, 0, 0, 0, 0);

    int rows() {
        return seated + waiting + corrected + left;
    }

    Taken plus(Taken more) {
        return new Taken(
                seated + more.seated,
                waiting + more.waiting,
                corrected + more.corrected,
                left + more.left,
                held + more.held);
    }
}
