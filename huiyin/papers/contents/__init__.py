"""What each letter says, made from its case. One function a step; its name is the step's verb.

``said.py``          the form in which contents are given, and what may not be missing
``to_person.py``     from first receipt to the end of the first level, told to the petitioner
``of_opinions.py``   the opinions of the three levels, and the requests for the next
``between.py``       what offices write to each other; the petitioner does not get these
"""
