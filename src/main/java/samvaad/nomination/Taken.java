package samvaad.nomination;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What became of the rows of a sheet. Stored by its fields' names.
 *
 * @param left rows that could have been taken when the sheet was read
 * @param entered people who came in, by the paper
 */
record Taken(
        @JsonProperty("seated") int seated,
        @JsonProperty("waiting") int waiting,
        @JsonProperty("corrected") int corrected,
        @JsonProperty("left") int left,
        @JsonProperty("entered") int entered) {

    static final Taken NOTHING = new Taken(0, 0, 0, 0, 0);

    static Taken corrected(int corrected, int left) {
        return new Taken(0, 0, corrected, left, 0);
    }

    static Taken nominated(int seated, int waiting, int left) {
        return new Taken(seated, waiting, 0, left, 0);
    }

    static Taken entered(int entered) {
        return new Taken(0, 0, 0, 0, entered);
    }

    Taken plus(Taken more) {
        return new Taken(
                seated + more.seated,
                waiting + more.waiting,
                corrected + more.corrected,
                left + more.left,
                entered + more.entered);
    }
}
