  UNWIND from AS about
  MATCH (n:Metric {about: about})
  USING INDEX n:Metric(about, _position)
