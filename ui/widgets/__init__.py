"""Controls that know nothing of offers: fields, sliders, buttons, labels, bars."""
